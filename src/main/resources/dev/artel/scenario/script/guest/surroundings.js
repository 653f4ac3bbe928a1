// The libraries that scripts know as _ and moment, built when first touched, and the clock where it is not the machine's.
//
// property (object, name, value): defines it as plain data
// load     (file): the library as a function of (module, exports, require, self)
// settings {locale, offset}: the language of moment; milliseconds that the clock is ahead of the machine's
// Gives special(object): the Date or text that an object of moment stands for, else undefined.
(function (property, load, settings) {
  "use strict";
  const { apply, construct, defineProperty } = Reflect;
  const Failure = Error;
  const withoutTimers = ["template", "templateSettings", "debounce", "delay", "throttle", "defer"];
  let moments;

  function lazy(name, build) {
    const set = (value) => property(globalThis, name, value);
    const get = () => {
      // A library may look for an older one of its name.
      set(undefined);
      try {
        const library = build();
        set(library);
        return library;
      } catch (e) {
        lazy(name, build);
        throw e;
      }
    };
    defineProperty(globalThis, name, { __proto__: null, get, set, enumerable: true, configurable: true });
  }

  function library(file, need) {
    const module = { exports: {} };
    load(file)(module, module.exports, need, globalThis);
    return module.exports;
  }

  function noModule(name) {
    throw new Failure("no module " + name);
  }

  function lodash() {
    const _ = library("lodash", noModule);
    for (let i = 0; i < withoutTimers.length; i++) delete _[withoutTimers[i]];
    return _;
  }

  function moment() {
    const built = library("moment", noModule);
    library("moment-ru", () => built);
    library("moment-timezone", () => built);
    built.locale(settings.locale);
    const { isMoment, isDuration } = built;
    moments = { isMoment, isDuration, toDate: built.fn.toDate, toText: built.duration.fn.toISOString };
    return built;
  }

  function special(object) {
    if (moments === undefined) return undefined;
    if (moments.isMoment(object)) return apply(moments.toDate, object, []);
    return moments.isDuration(object) ? apply(moments.toText, object, []) : undefined;
  }

  function shift(offset) {
    const Real = Date;
    const now = Real.now;
    function Shifted(...parts) {
      if (new.target === undefined) return new Real(now() + offset).toString();
      return construct(Real, parts.length === 0 ? [now() + offset] : parts, new.target === Shifted ? Real : new.target);
    }
    property(Shifted, "parse", Real.parse);
    property(Shifted, "UTC", Real.UTC);
    property(Shifted, "now", () => now() + offset);
    defineProperty(Shifted, "name", { __proto__: null, value: "Date" });
    Shifted.prototype = Real.prototype;
    property(Real.prototype, "constructor", Shifted);
    property(globalThis, "Date", Shifted);
  }

  lazy("_", lodash);
  lazy("moment", moment);
  if (settings.offset !== 0) shift(settings.offset);
  return special;
})
