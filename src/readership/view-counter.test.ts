import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createSenderReader } from '../platform/http/sender.ts';
import { createViewCounter } from './view-counter.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const salt = { day: '2026-11-24', key: 'ab'.repeat(32) };

const newCounter = () => {
  const senderOf = createSenderReader(['10.0.0.0/8']);
  return Object.assign(createViewCounter({ ownHost: 'paper.example', senderOf }), { salt });
};

/** A request as node:http has it, on a connection of its own unless one is given. */
const request = (headers: Record<string, string>, socket: object = { remoteAddress: '192.0.2.1' }) =>
  ({ rawHeaders: Object.entries({ 'User-Agent': firefox, ...headers }).flat(), socket }) as IncomingMessage;

describe('a view of a story', () => {
  test.each([
    ['a reader’s', {}, 1],
    ['that a browser says is a page', { 'Sec-Fetch-Dest': 'document' }, 1],
    ['fetched ahead', { 'Sec-Purpose': 'prefetch;prerender' }, 0],
    ['fetched ahead by an older browser', { purpose: 'prefetch' }, 0],
    ['fetched by a script', { 'sec-fetch-dest': 'empty' }, 0],
    [
      'of a search engine',
      { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      0,
    ],
    ['of a program', { 'user-agent': 'curl/8.5.0' }, 0],
    ['of somebody who says nothing', { 'User-Agent': '' }, 0],
    ['of somebody who says too much', { 'User-Agent': firefox.padEnd(9_000, 'x') }, 0],
  ])('%s', (_what, headers, views) => {
    const counter = newCounter();
    counter.count('story', request(headers));
    expect(counter.take().get('story')?.views ?? 0).toBe(views);
  });

  test('tells where readers came from, by host alone', () => {
    const counter = newCounter();
    const referrers = [
      'https://www.search.example/?q=a+secret',
      'https://SEARCH.example:8443/other',
      'https://paper.example/world/a-story',
      'android-app://com.mail.example/',
      'https://192.0.2.7/',
      'javascript:alert(1)',
      'https://direct/',
    ];
    for (const referer of referrers) counter.count('story', request({ Referer: referer }));
    counter.count('story', request({}));
    expect(Object.fromEntries(counter.take().get('story')?.hosts ?? [])).toEqual({
      'search.example': 2,
      inside: 1,
      'com.mail.example': 1,
      other: 3,
      direct: 1,
    });
  });

  test('that was fetched ahead is counted when its page says that it was opened, and from where', () => {
    const counter = newCounter();
    const { socket } = request({});
    const opened = { agent: firefox, referrer: 'https://search.example', forwarded: undefined };
    counter.count('story', request({ 'Sec-Purpose': 'prefetch' }));
    counter.countOpened('story', opened, socket);
    counter.countOpened('story', { ...opened, referrer: '' }, socket);
    counter.countOpened('story', { ...opened, agent: 'curl/8.5.0' }, socket);
    const story = counter.take().get('story');
    expect(story).toMatchObject({ views: 2, marks: { size: 1 } });
    expect(Object.fromEntries(story?.hosts ?? [])).toEqual({ 'search.example': 1, direct: 1 });
  });

  test('of stories that are made up is not kept without end', () => {
    const counter = newCounter();
    const { socket } = request({});
    const opened = { agent: firefox, referrer: '', forwarded: undefined };
    for (let id = 0; id < 20_100; id += 1) counter.countOpened(`made${id}`, opened, socket);
    expect(counter.take().size).toBe(20_000);
  });

  test('made up from a thousand sites fills fifty places', () => {
    const counter = newCounter();
    for (let site = 0; site < 1_000; site += 1)
      counter.count('story', request({ Referer: `https://site${site}.example/` }));
    const hosts = counter.take().get('story')?.hosts ?? new Map();
    expect(hosts.size).toBe(51);
    expect(hosts.get('other')).toBe(950);
  });
});

describe('readers', () => {
  const marksAfter = (requests: readonly IncomingMessage[]) => {
    const counter = newCounter();
    for (const each of requests) counter.count('story', each);
    return counter.take().get('story')?.marks.size;
  };

  test('are told apart by neighbourhood and browser, and are the same on a second connection', () => {
    expect(marksAfter([request({}), request({}), request({}, { remoteAddress: '192.0.2.99' })])).toBe(1);
    expect(marksAfter([request({}), request({ 'User-Agent': safari })])).toBe(2);
    expect(marksAfter([request({}), request({}, { remoteAddress: '198.51.100.1' })])).toBe(2);
  });

  test('behind a trusted proxy are those that it names, though they share its connections', () => {
    const socket = { remoteAddress: '10.1.1.1' };
    const behind = (address: string) => request({ 'X-Forwarded-For': address }, socket);
    expect(marksAfter([behind('192.0.2.1'), behind('198.51.100.1'), behind('192.0.2.1')])).toBe(2);
    const stranger = { remoteAddress: '203.0.113.1' };
    const pretending = (address: string) => request({ 'X-Forwarded-For': address }, stranger);
    expect(marksAfter([pretending('192.0.2.1'), pretending('198.51.100.1')])).toBe(1);
  });

  test('are counted without a mark while there is no salt', () => {
    const counter = createViewCounter({ ownHost: 'paper.example', senderOf: () => '192.0.2.1' });
    counter.count('story', request({}));
    expect(counter.take().get('story')).toMatchObject({ views: 1, marks: new Set() });
  });
});

test('what could not be handed on is kept with what came after', () => {
  const counter = newCounter();
  counter.count('one', request({ Referer: 'https://a.example' }));
  const taken = counter.take();
  counter.count('one', request({ 'User-Agent': safari }));
  counter.count('two', request({}));
  counter.giveBack(taken);
  const counts = counter.take();
  expect(counts.get('one')).toMatchObject({ views: 2 });
  expect(counts.get('one')?.hosts).toEqual(
    new Map([
      ['a.example', 1],
      ['direct', 1],
    ]),
  );
  expect(counts.get('one')?.marks.size).toBe(2);
  expect(counts.get('two')?.views).toBe(1);
  expect(counter.take().size).toBe(0);
});
