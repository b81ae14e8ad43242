import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Carried } from '../src/app/contract.ts';

// What a browser knows and the server is told: while a page that was drawn there comes alive, both have to say the same.

type Device = Pick<Carried, 'zone' | 'isApple' | 'at'>;

const DeviceContext = createContext<Device | null>(null);

/** @param told what the server drew the page with. */
export function DeviceProvider({ told, children }: { readonly told: Device; readonly children: ReactNode }) {
  return <DeviceContext value={told}>{children}</DeviceContext>;
}

function useTold(): Device {
  const told = use(DeviceContext);
  if (!told) throw new Error('a question of the device stands outside of DeviceProvider');
  return told;
}

const never = () => () => {};
/** Milliseconds for which it is now. */
const instant = 10_000;

/** Now, as near as a time in minutes needs it. */
export function useNow(): Date {
  const { at } = useTold();
  const now = useSyncExternalStore(
    never,
    () => beginOf(Date.now()),
    () => beginOf(at),
  );
  return new Date(now);
}

function beginOf(time: number): number {
  return time - (time % instant);
}

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone of the device, by its IANA name. */
export function useZone(): string {
  const { zone } = useTold();
  return useSyncExternalStore(
    never,
    () => ownZone,
    () => zone,
  );
}

/** Whether its keyboard has a Command key. */
export function useIsApple(): boolean {
  return useTold().isApple;
}
