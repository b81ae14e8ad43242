// For `node --import`: the program's clock goes as the system's does, CLOCK_SHIFT milliseconds apart from it, so that
// what is shown of dates is the same whenever pictures are taken.
const shift = Number(process.env.CLOCK_SHIFT ?? 0);
const SystemDate = Date;

globalThis.Date = new Proxy(SystemDate, {
  construct: (target, given: [], as) =>
    Reflect.construct(target, given.length === 0 ? [SystemDate.now() + shift] : given, as),
  get: (target, name) => (name === 'now' ? () => SystemDate.now() + shift : Reflect.get(target, name)),
});
