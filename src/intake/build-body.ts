import type { DocumentNode } from '../domain/document.ts';
import { looksLikeItem, type Unit } from './text-units.ts';

/** The blocks of a story from its paragraphs: subheads, lists, text. */
export function buildBody(units: readonly Unit[]): DocumentNode[] {
  const blocks: DocumentNode[] = [];
  for (let place = 0; place < units.length; ) {
    const length = listLength(units, place);
    const unit = units[place] as Unit;
    if (length > 0) blocks.push(...buildList(units.slice(place, place + length)));
    else if (isSubhead(units, place)) blocks.push(heading(unit.text));
    else blocks.push(paragraph(unit.text));
    place += Math.max(length, 1);
  }
  return blocks;
}

/** How many units from here on are one list. A single dash may be speech and a single number a year. */
function listLength(units: readonly Unit[], from: number): number {
  let length = 0;
  while (looksLikeItem(units[from + length]?.text ?? '')) length += 1;
  const isCertain = /^[•·‣▪◦●○■□*]/.test(units[from]?.text ?? '');
  return length > 1 || (length === 1 && isCertain) ? length : 0;
}

function isSubhead(units: readonly Unit[], place: number): boolean {
  const text = units[place]?.text ?? '';
  const following = units[place + 1];
  if (!following || text.length > 90) return false;
  if (/[.!…。:;,،؛"”»]$/u.test(text) || /^["“«‘'\p{Ll}–—-]/u.test(text)) return false;
  const words = text.split(/\s+/).length;
  return words <= (/[?؟]$/.test(text) ? 8 : 12) && following.text.length > text.length;
}

const numberMark = /^\(?([0-9٠-٩]{1,3})[.)]\s+/;
const anyMark = /^(?:[•·‣▪◦●○■□*–—-]|\(?[0-9٠-٩]{1,3}[.)])\s+/;

/** One list, or several where bullets and numbers meet; deeper indented items hang below their parent. */
function buildList(units: readonly Unit[]): DocumentNode[] {
  const lists: DocumentNode[] = [];
  for (let from = 0; from < units.length; ) {
    const isNumbered = numberMark.test(units[from]?.text ?? '');
    const indent = units[from]?.indent ?? 0;
    const to = units.findIndex(
      (unit, place) => place > from && unit.indent <= indent && numberMark.test(unit.text) !== isNumbered,
    );
    const run = units.slice(from, to === -1 ? units.length : to);
    lists.push(listOf(run, isNumbered));
    from += run.length;
  }
  return lists;
}

function listOf(units: readonly Unit[], isNumbered: boolean): DocumentNode {
  const indent = Math.min(...units.map((unit) => unit.indent));
  const items: DocumentNode[] = [];
  for (let from = 0; from < units.length; ) {
    const next = units.findIndex((unit, place) => place > from && unit.indent < indent + 2);
    const end = next === -1 ? units.length : next;
    const nested = units.slice(from + 1, end);
    items.push({
      type: 'list_item',
      content: [itemText(units[from]?.text ?? ''), ...(nested.length > 0 ? buildList(nested) : [])],
    });
    from = end;
  }
  if (!isNumbered) return { type: 'bullet_list', content: items };
  return { type: 'ordered_list', attrs: { start: firstNumber(units[0]?.text ?? '') }, content: items };
}

function firstNumber(text: string): number {
  const digits = numberMark.exec(text)?.[1] ?? '1';
  return Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
}

/** "Label: text" keeps its label strong. */
function itemText(unit: string): DocumentNode {
  const text = unit.replace(anyMark, '');
  const label = /^[^:.!?]{1,60}:(?=\s+\S)/u.exec(text)?.[0];
  if (!label || label.split(/\s+/).length > 6) return paragraph(text);
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: label, marks: [{ type: 'strong' }] },
      { type: 'text', text: text.slice(label.length) },
    ],
  };
}

function paragraph(text: string): DocumentNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
}

function heading(text: string): DocumentNode {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] };
}
