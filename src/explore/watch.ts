const refuse = (): never => {
  throw new TypeError('the context and the act must not be changed in place');
};

/** How views of objects behave: `onRead` is told each key that is read, and `undefined` when it is read which keys there are. */
export class Watch implements ProxyHandler<object> {
  readonly set = refuse;
  readonly deleteProperty = refuse;
  readonly defineProperty = refuse;

  /** `map` gives what is seen of a member. */
  constructor(
    readonly onRead: (key: string | undefined) => void,
    readonly map?: (key: string, value: unknown) => unknown,
  ) {}

  get(target: object, key: string | symbol): unknown {
    const value: unknown = Reflect.get(target, key);
    if (typeof key !== 'string') return value;
    this.onRead(key);
    return this.map ? this.map(key, value) : value;
  }

  has(target: object, key: string | symbol): boolean {
    if (typeof key === 'string') this.onRead(key);
    return Reflect.has(target, key);
  }

  getOwnPropertyDescriptor(target: object, key: string | symbol): PropertyDescriptor | undefined {
    if (typeof key === 'string') this.onRead(key);
    return Reflect.getOwnPropertyDescriptor(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.onRead(undefined);
    return Reflect.ownKeys(target);
  }
}
