import { parseHTML } from 'linkedom';
import { type Node, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { mayStandInPost } from '../../../src/domain/post.ts';
import { schema } from '../../../src/domain/schema.ts';
import { keepAllowed, readClipboard } from './paste-plugin.ts';
import { findPasted } from './pasted-pictures.ts';

function pasted(html: string): unknown {
  const { document } = parseHTML(`<!doctype html><html><body><div id="clip">${html}</div></body></html>`);
  const root = document.querySelector('#clip');
  if (!root) throw new Error('no clipboard');
  return readClipboard(root as never).slice.content.toJSON();
}

const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: object[]) =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', marks, text: words };

describe('what is pasted', () => {
  it('keeps the lists of Word, which come as marked paragraphs, and drops its junk', () => {
    const html = `<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
      <p class=MsoNormal><b>Costs</b> rose<o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Beams<o:p></o:p></p>
      <p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>oak<o:p></o:p></p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Chain</p>`;
    expect(pasted(html)).toEqual([
      paragraph(text('Costs', { type: 'strong' }), text(' rose')),
      {
        type: 'bullet_list',
        content: [
          {
            type: 'list_item',
            content: [
              paragraph(text('Beams')),
              { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph(text('oak'))] }] },
            ],
          },
          { type: 'list_item', content: [paragraph(text('Chain'))] },
        ],
      },
    ]);
  });

  it('reads the emphasis of Google Docs from styles, not from the bold element around it all', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="ltr"><span style="font-size:16pt;font-weight:700;">The vote</span></h2><p dir="ltr"><span style="font-weight:400;">It was </span><span style="font-weight:700;font-style:italic;">close</span><span>, </span><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D"><span style="color:#1155cc">they say</span></a></p></b>`;
    expect(pasted(html)).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('The vote')] },
      paragraph(
        text('It was '),
        text('close', { type: 'strong' }, { type: 'emphasis' }),
        text(', '),
        text('they say', { type: 'link', attrs: { href: 'https://example.org/a' } }),
      ),
    ]);
  });

  it('makes paragraphs of the lines of a mail and drops the pixel that counts readers', () => {
    const html = `<div dir="ltr"><div>Dear desk,</div><div><br></div><div>see <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fb&amp;data=x">this</a></div><img src="https://t.example.org/o.gif" width="1" height="1"></div>`;
    expect(pasted(html)).toEqual([
      paragraph(text('Dear desk,')),
      paragraph(text('see '), text('this', { type: 'link', attrs: { href: 'https://example.org/b' } })),
    ]);
  });

  it('keeps a page’s table and picture, and no script, form or address that runs one', () => {
    const html = `<article><nav>Home</nav><script>alert(1)</script><table><thead><tr><th>Ward</th></tr></thead><tbody><tr><td><p>Quay</p></td></tr></tbody></table><figure><img src="https://example.org/a.jpg" alt="The quay"><figcaption>Dawn</figcaption></figure><p><a href="javascript:alert(1)">Click</a><button>Buy</button></p></article>`;
    expect(pasted(html)).toMatchObject([
      {
        type: 'table',
        content: [
          { content: [{ type: 'table_header', content: [text('Ward')] }] },
          { content: [{ type: 'table_cell', content: [text('Quay')] }] },
        ],
      },
      { type: 'image', attrs: { alt: 'The quay' }, content: [text('Dawn')] },
      paragraph(text('Click')),
    ]);
  });

  it('loses raw HTML where the writer may not use it', () => {
    const { document } = parseHTML('<div id="clip"><p>a</p><div class="raw-html" data-html="x"></div></div>');
    const { slice } = readClipboard(document.querySelector('#clip') as never);
    const kept = keepAllowed(slice, (type) => type !== 'raw_html');
    expect(kept.content.toString()).toBe('<paragraph("a")>');
  });

  it('keeps the words of what may not stand there, as paragraphs', () => {
    const made = (type: string, ...content: Node[]) => schema.node(type, null, content);
    const points = made('key_points', made('list_item', made('paragraph', schema.text('Nobody was hurt'))));
    const story = made(
      'doc',
      made('headline', schema.text('The wall')),
      made('standfirst', schema.text('It held.')),
      made('body', points, made('paragraph', schema.text('All night.'))),
    );
    const slice = new Slice(story.content, 0, 0);
    expect(keepAllowed(slice, mayStandInPost).content.toString()).toBe(
      '<paragraph("The wall"), paragraph("It held."), list_item(paragraph("Nobody was hurt")), paragraph("All night.")>',
    );
  });
});

describe('the pictures of what is pasted', () => {
  const dot = 'R0lGODlhAQABAAAAACw=';
  const html = `<p>Before</p>
    <img alt="Came along" src="data:image/gif;base64,${dot}">
    <p>Between <img alt="Stayed" src="file:///C:/Users/a/AppData/clip_image001.png"></p>
    <img alt="Lies elsewhere" src="https://example.org/a.jpg">
    <img alt="Not base64" src="data:image/png;base64,%%%">`;

  function clipping() {
    const { document } = parseHTML(`<!doctype html><html><body><div id="clip">${html}</div></body></html>`);
    const root = document.querySelector('#clip');
    if (!root) throw new Error('no clipboard');
    return readClipboard(root as never);
  }

  it('are blocks, those that no story can point to without a source', () => {
    const { slice } = clipping();
    expect(slice.content.toJSON()).toMatchObject([
      paragraph(text('Before')),
      { type: 'image', attrs: { src: '', alt: 'Came along' } },
      { type: 'image', attrs: { src: '', alt: 'Stayed' } },
      paragraph(text('Between')),
      { type: 'image', attrs: { src: 'https://example.org/a.jpg' } },
      { type: 'image', attrs: { src: '', alt: 'Not base64' } },
    ]);
  });

  it('are found where they stand, with the bytes that came along', async () => {
    const { slice, bytes } = clipping();
    const storyOf = (...blocks: Node[]) =>
      schema.node('doc', null, [
        schema.node('headline', null, schema.text('The wall')),
        schema.node('standfirst'),
        schema.node('body', null, blocks),
      ]);
    const first = schema.node('image', { src: '' });
    const last = schema.node('paragraph', null, schema.text('After.'));
    const before = storyOf(first, last);
    const after = storyOf(first, ...slice.content.content, last);
    const found = findPasted(before, after, bytes ?? []);
    expect(found).toMatchObject([
      { kind: 'bytes', file: { name: 'picture.gif', type: 'image/gif' } },
      { kind: 'left_behind' },
      { kind: 'address', address: 'https://example.org/a.jpg' },
      { kind: 'left_behind' },
    ]);
    const [came] = found;
    if (came?.kind !== 'bytes') throw new Error('no bytes');
    expect(after.nodeAt(came.at)?.attrs.alt).toBe('Came along');
    expect(Buffer.from(await came.file.arrayBuffer()).toString('base64')).toBe(dot);
  });

  it('of a story are left as they are', () => {
    const { document } = parseHTML('<div id="clip"><p data-pm-slice="0 0 []">a</p><img src="data:,"></div>');
    expect(readClipboard(document.querySelector('#clip') as never).bytes).toBeNull();
  });
});
