import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

const shots = process.env.SHOTS;

/** A photograph that says whose it is, as an agency sends one. */
function photograph(colour: string, width = 1200, height = 800): Promise<Buffer> {
  const sky = Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="100%" height="60%" fill="${colour}"/>
      <rect y="60%" width="100%" height="40%" fill="#2f4858"/><circle cx="75%" cy="30%" r="9%" fill="#f3e3c3"/></svg>`,
  );
  return sharp(sky)
    .jpeg()
    .withExif({
      IFD0: {
        Artist: 'Ada Verne',
        Copyright: '© 2026 Ada Verne',
        ImageDescription: 'The old crane at dawn.',
      },
    })
    .toBuffer();
}

function addressOf(server: ReturnType<typeof createServer>): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** All sizes of a picture, while other tests draw pictures too. */
const drawn = { timeout: 45_000 };

describe.skipIf(!hasBrowser)('pictures', () => {
  let house: Installation;
  let browser: TestBrowser;
  let ada: SignedIn;
  /** Somebody else's site, with one picture. */
  const elsewhere = createServer(async (_request, response) => response.end(await photograph('#4c7a5d')));

  beforeAll(async () => {
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    house = await install({ REACHABLE_HOSTS: addressOf(elsewhere) });
    await house.serve('--empty');
    ada = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
    elsewhere.close();
  });

  async function enter(page: Page, path: string): Promise<void> {
    await ada.enter(page.context());
    await page.goto(`${house.newsroomUrl}${path}`);
  }

  async function shoot(page: Page, name: string): Promise<void> {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  }

  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${house.newsroomUrl}${path}`, {
      method,
      headers: {
        cookie: ada.cookie,
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Files as a clipboard has them. */
  async function pasteInto(page: Page, selector: string, name: string, bytes: Buffer): Promise<void> {
    await page.locator(selector).evaluate(
      (element, file) => {
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([content], file.name, { type: 'image/jpeg' }));
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      { name, base64: bytes.toString('base64') },
    );
  }

  it('come into the library, are found, worded, framed, given rights, deleted and brought back', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await enter(page, '/media');
    await page.getByText('The library is empty.').waitFor();
    await shoot(page, 'media-empty');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles([
      { name: 'crane.jpg', mimeType: 'image/jpeg', buffer: await photograph('#c98a3a') },
      { name: 'forged.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>no picture</html>') },
    ]);
    await page.getByText('In the library.').waitFor();
    await page.locator('.upload-failed').waitFor();
    expect((await page.locator('.upload-problem').innerText()).length).toBeGreaterThan(10);
    await pasteInto(page, 'body', 'pasted.jpg', await photograph('#7d5a8c'));
    await page.locator('.tile').nth(1).waitFor();
    await shoot(page, 'media-library');

    await page.locator('.tile').last().click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('All sizes are made').waitFor(drawn);
    expect(await details.getByLabel('Creator').inputValue()).toBe('Ada Verne');
    await details.getByLabel('Alt text').fill('A crane against a yellow sky');
    await details.getByLabel('Credit', { exact: true }).fill('Ada Verne / Harbour Press');
    await details.getByRole('button', { name: 'Save words' }).click();
    await page.getByText('Saved.').first().waitFor();

    await details.getByRole('button', { name: 'Focus: 50 % across' }).focus();
    for (let n = 0; n < 2; n += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowUp');
    await details.getByRole('button', { name: 'Focus: 70 % across, 49 % down' }).waitFor();
    await details.getByText('4:5', { exact: true }).click();
    await details.getByRole('button', { name: 'Part shown as 4:5' }).focus();
    await page.keyboard.press('-');
    await page.keyboard.press('Shift+ArrowLeft');
    await shoot(page, 'media-crop');
    expect(await axeViolations(page)).toEqual([]);
    await details.getByRole('button', { name: 'Save focus and shapes' }).click();
    await details.getByText('4:5 •').waitFor();

    await details.getByLabel('Licence').selectOption('own');
    await details.getByRole('button', { name: 'Save rights' }).click();
    await details.getByText('Rights in order').waitFor();
    await details.getByText('All sizes are made').waitFor(drawn);
    const id = new URL(page.url()).searchParams.get('asset');
    const asset = await ask<{ focus: unknown; crops: object; alt: string }>('GET', `/api/media/${id}`);
    expect(asset).toMatchObject({ focus: { x: 0.7, y: 0.49 }, alt: 'A crane against a yellow sky' });
    expect(Object.keys(asset.crops)).toEqual(['4:5']);

    await page.getByLabel('Words').first().fill('yellow');
    await page.waitForURL(/q=yellow/);
    await page.locator('.tile').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.tile').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.locator('.tile').nth(1).waitFor();

    await details.getByRole('button', { name: 'Delete' }).click();
    await page.locator('.tile').nth(1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.tile').nth(1).waitFor();
    // The file that is no picture was refused, which the browser notes.
    expect(watched.complaints.filter((each) => /^error: (?!Failed to load)|trusted/i.test(each))).toEqual([]);
  });

  it('stand in a story where they are pasted, with words of its own, and readers see them', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    const { keyboard } = page;
    await enter(page, '/stories/new');
    await page.getByRole('textbox').fill('The old crane stays');
    await keyboard.press('Enter');
    await page.locator('.ProseMirror[contenteditable=true]').focus();
    await keyboard.press('Control+Home');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.type('After nine years the council has decided.');
    await keyboard.press('Enter');
    await keyboard.type('It was close.');
    await pasteInto(page, '.ProseMirror', 'evening.jpg', await photograph('#b9543c'));
    const block = page.locator('.ProseMirror .block-image').first();
    await block.waitFor();
    await block.locator('img').evaluate((it: HTMLImageElement) => it.decode());
    expect(await block.locator('figcaption').innerText()).toBe('The old crane at dawn.');
    await block.getByText('Alt text is missing.').waitFor();
    await block.getByText('Rights missing.').waitFor();
    await block.getByLabel('Alt text: what the picture shows').fill('The crane in evening light');
    await block.getByLabel('Credit').fill('Ada Verne');
    await shoot(page, 'story-picture');
    await block.getByRole('button', { name: 'Write these words into the library' }).click();
    await page.getByText('The library has these words now.').waitFor();
    await block.getByText('Alt text is missing.').waitFor({ state: 'detached' });

    // Another one from the library, as the lead; then it is swapped for a third.
    await page.getByRole('button', { name: 'Pictures', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Pictures' });
    await panel.locator('.tile', { hasText: 'Harbour Press' }).click();
    await shoot(page, 'story-picker');
    expect(await axeViolations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'As the lead picture' }).click();
    const lead = page.locator('.ProseMirror .block-image').first();
    await lead.getByText('Rights in order', { exact: false }).waitFor({ state: 'detached' });
    expect(await lead.getByLabel('Credit').inputValue()).toBe('Ada Verne / Harbour Press');
    await panel.getByRole('button', { name: 'Close' }).click();
    await page
      .locator('.ProseMirror .block-image')
      .nth(1)
      .getByRole('button', { name: 'Choose a picture' })
      .click();
    const choosing = page.getByRole('region', { name: 'Choose a picture for the block' });
    await choosing.locator('.tile', { hasText: 'Harbour Press' }).click();
    const second = page.locator('.ProseMirror .block-image').nth(1);
    expect(await second.getByLabel('Credit').inputValue()).toBe('Ada Verne / Harbour Press');
    await page.locator('.story-status-saved').waitFor();
    // Beside it stands how it is shared: with the lead picture, in the cut that readers' pages name.
    const shared = page.getByRole('figure').filter({ hasText: 'When shared' }).getByRole('img');
    await shared.scrollIntoViewIfNeeded();
    await shared.evaluate((it: HTMLImageElement) => it.decode());
    await expect
      .poll(() => shared.evaluate((it: HTMLImageElement) => it.naturalWidth / it.naturalHeight), {
        timeout: 20_000,
      })
      .toBeCloseTo(16 / 9, 1);
    await shoot(page, 'story-shared');

    const storyId = page.url().split('/').at(-1);
    const { url } = await ask<{ url: string }>('POST', `/api/articles/${storyId}/publish`);
    await page.goto(url);
    const picture = page.locator('figure.image img').first();
    expect(await picture.getAttribute('alt')).toBe('A crane against a yellow sky');
    await picture.evaluate((it: HTMLImageElement) => it.decode());
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  });

  it('that come with pasted words stand in the story at once and then in the library', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await enter(page, '/stories/new');
    await page.getByRole('textbox').fill('Pasted from a page');
    await page.keyboard.press('Enter');
    const editor = page.locator('.ProseMirror[contenteditable=true]');
    await editor.focus();
    await page.keyboard.press('Control+End');
    const bytes = (await photograph('#5d6f9c', 640, 400)).toString('base64');
    const html = `<p>The quay in the morning.</p>
      <img alt="Came along" src="data:image/jpeg;base64,${bytes}">
      <p>And at noon.</p>
      <img alt="From elsewhere" src="http://${addressOf(elsewhere)}/noon.jpg">
      <p>What Word keeps:</p><img alt="On a disk" src="file:///C:/clip_image001.png">`;
    await editor.evaluate((element, pasted) => {
      const data = new DataTransfer();
      data.setData('text/html', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, html);
    await page.getByText('The picture stayed where the words came from.', { exact: false }).waitFor();
    const blocks = editor.locator('.block-image');
    const altOf = (place: number) => blocks.nth(place).getByLabel('Alt text: what the picture shows');
    for (const place of [0, 1]) {
      await blocks.nth(place).getByText('Rights missing.').waitFor();
      await blocks
        .nth(place)
        .locator('img')
        .evaluate((it: HTMLImageElement) => it.decode());
    }
    expect(await altOf(0).inputValue()).toBe('Came along');
    expect(await altOf(1).inputValue()).toBe('From elsewhere');
    expect(await altOf(2).inputValue()).toBe('On a disk');
    await blocks.nth(2).getByRole('button', { name: 'Choose a picture' }).waitFor();
    expect(await blocks.nth(2).locator('img').isVisible()).toBe(false);
    await shoot(page, 'story-pasted-pictures');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.story-status-saved').waitFor();
    const storyId = page.url().split('/').at(-1);
    const story = JSON.stringify(await ask('GET', `/api/articles/${storyId}`));
    expect(story.match(/"src":"asset:[a-z0-9]+"/g)?.length).toBe(2);
    expect(story).not.toContain(addressOf(elsewhere));
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  });

  it('that lie elsewhere in a story that came so are fetched from their block', async () => {
    const html = `<h1>Came from a page</h1><p>The quay.</p><figure><img src="http://${addressOf(elsewhere)}/quay.jpg" alt="The quay"></figure><p>And more.</p>`;
    const { id } = await ask<{ id: string }>('POST', '/api/articles', {
      ...{ source_id: 'elsewhere', format: 'html', text: html },
    });
    await using watched = await browser.open();
    const { page } = watched;
    await enter(page, `/stories/${id}`);
    const block = page.locator('.ProseMirror .block-image').first();
    await block.getByRole('button', { name: 'Fetch it into the library' }).click();
    await block.getByText('Rights missing.').waitFor();
    expect(await block.getByLabel('Alt text: what the picture shows').inputValue()).toBe('The quay');
  });

  it('are in Arabic from right to left, on a phone, in the dark', async () => {
    await using watched = await browser.open({
      locale: 'ar',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const { page } = watched;
    await enter(page, '/media');
    await page.locator('.tile').first().waitFor();
    await shoot(page, 'ar-media');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.tile').last().click();
    await page.getByRole('heading', { name: 'الكلمات' }).waitFor();
    await shoot(page, 'ar-media-details');
    expect(await axeViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('are made by a process of its own, which ends when there is nothing left to make', async () => {
    const { db } = await openDatabaseOf(house, 'newsroom');
    try {
      const { id } = await db
        .selectFrom('assets')
        .select('id')
        .where('renditionState', '=', 'ready')
        .limit(1)
        .executeTakeFirstOrThrow();
      await db
        .updateTable('assets')
        .set({ renditionState: 'waiting', renditionLease: null, renditionAttempts: 0 })
        .where('id', '=', id)
        .execute();
      await house.command('render-process');
      const after = await db
        .selectFrom('assets')
        .select('renditionState')
        .where('id', '=', id)
        .executeTakeFirst();
      expect(after?.renditionState).toBe('ready');
    } finally {
      await db.destroy();
    }
  });
});
