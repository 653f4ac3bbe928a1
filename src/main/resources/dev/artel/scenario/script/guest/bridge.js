// Our side of a script's context: takes away what leads out, defines what the script sees, runs it and copies what it gives. The
// script reaches none of the functions that speak to the host, only closures over them.
//
// host     (operation, first, second): the one way out; gives text, or for "library" a function
// settings {limits, locale, offset, functions, computed, steps}
// makeCopy, makeSurroundings: copy.js, surroundings.js
(function (host, settingsText, makeCopy, makeSurroundings) {
  "use strict";
  const settings = JSON.parse(settingsText);
  const { stringify } = JSON;
  const { apply, defineProperty, deleteProperty } = Reflect;
  const { freeze, keys } = Object;
  const { isArray } = Array;
  const { split, startsWith, slice } = String.prototype;
  const { get: find, set: put } = WeakMap.prototype;
  const { then } = Promise.prototype;
  const Failure = Error;
  const TooDeep = RangeError;
  const Unfit = TypeError;
  const known = new WeakMap();

  for (const name of [
    "Graal", "Polyglot", "Java", "Packages", "SharedArrayBuffer", "Atomics", "FinalizationRegistry", "WeakRef", "arguments",
  ]) {
    deleteProperty(globalThis, name);
  }

  function property(object, name, value) {
    defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }

  // Whatever the host's side throws (it can be no more than its own stack overflow) would show its inner names: say it anew.
  function ask(operation, first, second) {
    try {
      return host(operation, first, second);
    } catch {
      throw new TooDeep("Maximum call stack size exceeded");
    }
  }

  // Errors that carry more than their text are known by identity, so that no script can forge them.
  function raise(error, name, details) {
    property(error, "name", name);
    apply(put, known, [error, details]);
    freeze(error);
    throw error;
  }

  function refuse(reason, where, detail) {
    const words = stringify({ __proto__: null, reason, where, detail });
    raise(new Unfit(ask("say", words, "")), "TypeError", '{"refused":' + words + "}");
  }

  const special = makeSurroundings(property, (file) => ask("library", file, ""), settings);
  const { render, revive } = makeCopy(settings.limits, refuse, special);

  function fresh(text) {
    const answer = revive(text);
    if (answer.ok === true) return answer.value;
    const error = new Failure(answer.message);
    if (answer.code !== undefined) property(error, "code", answer.code);
    if (answer.errors !== undefined) property(error, "errors", answer.errors);
    return raise(error, answer.name, '{"host":' + text + "}");
  }

  // ---- variables

  const variables = new Map();
  const { set: keepVariable, delete: dropVariable, forEach: eachVariable } = Map.prototype;

  function read(name) {
    const text = ask("read", name, "");
    if (text === "") return undefined;
    return apply(startsWith, text, ["!"]) ? fresh(apply(slice, text, [1])) : revive(text);
  }

  function define(name, kind) {
    let value;
    let unread = true;
    const variable = { assigned: false, value: () => value };
    const get = () => {
      if (unread) {
        value = read(name);
        unread = false;
        if (kind === "plain") property(globalThis, name, value);
        if (kind === "constant") harden(value);
      }
      return value;
    };
    const set = (next) => {
      value = next;
      unread = false;
      variable.assigned = true;
      if (kind === "plain") property(globalThis, name, value);
    };
    if (kind === "tracked") apply(keepVariable, variables, [name, variable]);
    defineProperty(globalThis, name, {
      __proto__: null, get, set: kind === "constant" ? undefined : set, enumerable: true, configurable: true,
    });
  }

  function harden(value) {
    if (value === null || typeof value !== "object") return;
    freeze(value);
    const names = keys(value);
    for (let i = 0; i < names.length; i++) harden(value[names[i]]);
  }

  function remove(name) {
    apply(dropVariable, variables, [name]);
    deleteProperty(globalThis, name);
  }

  function assigned() {
    const found = {};
    apply(eachVariable, variables, [
      (variable, name) => {
        if (variable.assigned) property(found, name, variable.value() === undefined ? null : variable.value());
        variable.assigned = false;
      },
    ]);
    return render(found, "variables");
  }

  // ---- functions of the host

  function spoken(value) {
    if (typeof value === "string") return value;
    try {
      if (value instanceof Failure) return value.name + ": " + value.message;
      const text = value === undefined ? "undefined" : render(value, "log");
      return isArray(text) ? text[0] : text;
    } catch {
      return "[" + typeof value + "]";
    }
  }

  let logging = true;
  function log(level) {
    return function (...values) {
      if (!logging) return;
      let line = "";
      for (let i = 0; i < values.length && line.length < 8192; i++) line += (i > 0 ? " " : "") + spoken(values[i]);
      logging = ask("log", level, apply(slice, line, [0, 8192])) === "more";
    };
  }

  function fail(name, message, options) {
    if (typeof name !== "string" || name === "") refuse("fail-name", "fail", "");
    const code = apply(slice, name, [0, 100]);
    const text = message === undefined ? code : apply(slice, "" + message, [0, 4000]);
    const field = options === undefined || options === null ? undefined : options.field;
    const errors = field === undefined ? [] : [{ field: apply(slice, "" + field, [0, 100]), code: "refused", message: text }];
    fresh(render({ ok: false, name: code, message: text, errors }, "fail"));
  }

  function called(name) {
    return freeze(function (...values) {
      return fresh(ask("call", name, render(values, name + ": arguments")));
    });
  }

  function computed(name) {
    return freeze(function (...values) {
      const texts = [];
      for (let i = 0; i < values.length; i++) property(texts, i, values[i] === undefined || values[i] === null ? null : "" + values[i]);
      return fresh(ask("compute", name, render(texts, name)));
    });
  }

  const roots = {};
  function plant(path, value) {
    const steps = apply(split, path, ["."]);
    let holder = roots;
    for (let i = 0; i < steps.length - 1; i++) holder = holder[steps[i]] ??= {};
    holder[steps[steps.length - 1]] = value;
  }

  // The members of Node's crypto are built when one is called.
  let nodes;
  function node(name) {
    return freeze(function (...values) {
      nodes ??= ask("library", "node-crypto", "")((work, texts) => fresh(ask("compute", work, render(texts, work))));
      return apply(nodes[name], nodes, values);
    });
  }

  for (const name of ["createHash", "createHmac", "randomBytes"]) plant("crypto." + name, node(name));
  for (const name of settings.computed) plant("crypto." + name, computed(name));
  for (const name of settings.functions) plant(name, called(name));
  if (settings.steps) {
    for (const level of ["info", "warn", "error"]) plant("log." + level, freeze(log(level)));
    plant("fail", freeze(fail));
  }
  for (const name of keys(roots)) {
    harden(roots[name]);
    property(globalThis, name, roots[name]);
  }

  // ---- the run

  let state = "none";
  let settled;

  function waits(value) {
    if (value === null || typeof value !== "object") return false;
    const yes = (result) => {
      state = "kept";
      settled = result;
    };
    const no = (error) => {
      state = "broken";
      settled = error;
    };
    try {
      apply(then, value, [yes, no]);
      return true;
    } catch {
      return false;
    }
  }

  function given(value) {
    return value === undefined ? "" : render(value, "result");
  }

  // Gives JSON text, a list of texts, empty text for undefined, or false: settle() knows more once the promises have run.
  function run(main) {
    logging = true;
    state = "open";
    const value = main();
    return waits(value) ? false : given(value);
  }

  function settle() {
    if (state === "open") refuse("promise", "result", "");
    if (state === "broken") throw settled;
    return given(settled);
  }

  // What is known of a thrown value: {host}, {refused} or {name, message}.
  function explain(thrown) {
    try {
      const details = typeof thrown === "object" && thrown !== null ? apply(find, known, [thrown]) : undefined;
      if (details !== undefined) return details;
      if (thrown === null || typeof thrown !== "object") return stringify({ __proto__: null, message: spoken(thrown) });
      const { name, message } = thrown;
      return stringify({
        __proto__: null,
        name: typeof name === "string" ? apply(slice, name, [0, 200]) : "",
        message: typeof message === "string" ? apply(slice, message, [0, 4000]) : spoken(thrown),
      });
    } catch {
      return "{}";
    }
  }

  return { define, remove, assigned, run, settle, explain };
})
