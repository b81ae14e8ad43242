import { parseHTML } from 'linkedom';
import { type Node, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { mayStandInPost } from '../../../src/domain/post.ts';
import { schema } from '../../../src/domain/schema.ts';
import { keepAllowed, readClipboard } from './paste-plugin.ts';

function pasted(html: string): unknown {
  const { document } = parseHTML(`<!doctype html><html><body><div id="clip">${html}</div></body></html>`);
  const root = document.querySelector('#clip');
  if (!root) throw new Error('no clipboard');
  return readClipboard(root as never).content.toJSON();
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
    const slice = readClipboard(document.querySelector('#clip') as never);
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
