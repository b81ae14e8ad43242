import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerOf } from './embed.ts';
import { playerOf, playerOrigins } from './players.ts';

describe('players', () => {
  it.each([
    [
      'https://www.youtube.com/watch?v=abcDEF12345&t=30s',
      'https://www.youtube-nocookie.com/embed/abcDEF12345?start=30',
    ],
    ['https://youtu.be/abcDEF12345', 'https://www.youtube-nocookie.com/embed/abcDEF12345'],
    ['https://www.youtube.com/shorts/abcDEF12345', 'https://www.youtube-nocookie.com/embed/abcDEF12345'],
    ['https://vimeo.com/channels/x/1234567', 'https://player.vimeo.com/video/1234567?dnt=1'],
    [
      'https://x.com/port/status/1234567890',
      'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890',
    ],
    ['https://www.instagram.com/p/AbC_12/', 'https://www.instagram.com/p/AbC_12/embed/'],
    ['https://www.tiktok.com/@port/video/7234567890', 'https://www.tiktok.com/player/v1/7234567890'],
    [
      'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
      'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
    ],
    ['https://datawrapper.dwcdn.net/AbCd1/2/', 'https://datawrapper.dwcdn.net/AbCd1/'],
    ['https://public.flourish.studio/visualisation/123456/', 'https://flo.uri.sh/visualisation/123456/embed'],
    [
      'https://www.documentcloud.org/documents/123-report/',
      'https://embed.documentcloud.org/documents/123-report/?embed=1',
    ],
  ])('%s', (address, player) => {
    expect(playerOf(providerOf(address) ?? '', address)?.address).toBe(player);
  });

  it.each([
    'https://www.youtube.com/@port',
    'https://vimeo.com/port',
    'https://x.com/port',
    'https://bsky.app/profile/port.example/post/3k',
    'https://www.openstreetmap.org/',
  ])('%s can only be linked to', (address) => {
    expect(playerOf(providerOf(address) ?? '', address)).toBeNull();
  });

  it('shows the part of a map that its address names', () => {
    const player = playerOf('openstreetmap', 'https://www.openstreetmap.org/#map=12/51.5/-0.12');
    expect(player?.address).toContain('bbox=-0.20789%2C51.45605%2C-0.03211%2C51.54395');
  });

  it('are addresses that can stand in a policy, whatever is pasted', () => {
    const hosts = [
      'www.youtube.com',
      'vimeo.com',
      'x.com',
      'open.spotify.com',
      'soundcloud.com',
      'www.facebook.com',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.webPath(), fc.webQueryParameters(), (host, path, query) => {
        const address = `https://${host}${path}?${query}`;
        const player = playerOf(providerOf(address) ?? '', address);
        if (!player) return;
        expect(player.address).toMatch(/^https:\/\/[a-z.-]+\/[^\s"<>]*$/);
        expect(playerOrigins).toContain(new URL(player.address).origin);
      }),
    );
  });
});
