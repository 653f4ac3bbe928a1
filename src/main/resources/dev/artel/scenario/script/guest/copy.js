// Copies between the values of a script and JSON text. Everything that is called here is taken hold of before a script can change
// it; lists and descriptors have no prototype, so that a polluted one reaches nothing.
//
// limits  {depth, nodes, chars}
// refuse  (reason, where, detail): throws
// special (object): the Date or text that an object of a library stands for, else undefined
(function (limits, refuse, special) {
  "use strict";
  const { parse, stringify } = JSON;
  const { apply, defineProperty, getPrototypeOf, setPrototypeOf } = Reflect;
  const { isArray } = Array;
  const { keys } = Object;
  const { includes, slice } = String.prototype;
  const { exec } = RegExp.prototype;
  const PlainDate = Date;
  const { getTime, toISOString } = Date.prototype;
  const plain = Object.prototype;
  const unbox = [String.prototype.valueOf, Number.prototype.valueOf, Boolean.prototype.valueOf];
  const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
  const piece = 65536;

  function list() {
    const array = [];
    setPrototypeOf(array, null);
    return array;
  }

  // The method's answer, or undefined when the object is not of its kind.
  function attempt(method, object) {
    try {
      return apply(method, object, []);
    } catch {
      return undefined;
    }
  }

  function className(object) {
    try {
      const name = getPrototypeOf(object).constructor.name;
      return typeof name === "string" ? apply(slice, name, [0, 60]) : "";
    } catch {
      return "";
    }
  }

  function place(label, path) {
    let where = label;
    for (let i = 0; i < path.length && where.length < 200; i++) {
      const key = path[i];
      if (typeof key === "number") where += "[" + key + "]";
      else if (apply(exec, identifier, [key]) !== null) where += "." + key;
      else where += "[" + stringify(apply(slice, key, [0, 60])) + "]";
    }
    return where;
  }

  // The value as JSON text; as a list of texts when it is long. Refuses what is no plain data, with the path to it.
  function render(root, label) {
    const parts = list();
    const above = list();
    const path = list();
    let text = "";
    let nodes = 0;
    let chars = 0;

    function stop(reason, detail) {
      refuse(reason, place(label, path), detail);
    }

    function out(more) {
      text += more;
      chars += more.length;
      if (chars > limits.chars) stop("size", "" + limits.chars);
      if (text.length >= 4 * piece) {
        parts[parts.length] = text;
        text = "";
      }
    }

    function string(value) {
      if (value.length <= piece) {
        out(stringify(value));
        return;
      }
      out('"');
      for (let i = 0; i < value.length; i += piece) {
        out(apply(slice, stringify(apply(slice, value, [i, i + piece])), [1, -1]));
      }
      out('"');
    }

    function date(value, time) {
      if (time !== time) stop("date", "");
      out('{"$date":"' + apply(toISOString, value, []) + '"}');
    }

    function array(values, depth) {
      const length = values.length;
      if (length > limits.nodes - nodes) stop("nodes", "" + limits.nodes);
      out("[");
      for (let i = 0; i < length; i++) {
        if (i > 0) out(",");
        path[depth] = i;
        walk(values[i], depth + 1);
        path.length = depth;
      }
      out("]");
    }

    function members(object, depth) {
      const names = keys(object);
      let first = true;
      out("{");
      for (let i = 0; i < names.length; i++) {
        const value = object[names[i]];
        if (value === undefined) continue;
        if (!first) out(",");
        first = false;
        path[depth] = names[i];
        string(names[i]);
        out(":");
        walk(value, depth + 1);
        path.length = depth;
      }
      out("}");
    }

    function other(object, depth) {
      const time = attempt(getTime, object);
      if (time !== undefined) {
        date(object, time);
        return;
      }
      for (let i = 0; i < unbox.length; i++) {
        const value = attempt(unbox[i], object);
        if (value !== undefined) {
          walk(value, depth);
          return;
        }
      }
      const stands = special(object);
      if (typeof stands === "string") string(stands);
      else if (stands !== undefined) date(stands, apply(getTime, stands, []));
      else {
        const name = className(object);
        stop(name === "Promise" ? "promise" : "instance", name);
      }
    }

    function composite(object, depth) {
      if (depth >= limits.depth) stop("depth", "" + limits.depth);
      for (let i = 0; i < above.length; i++) if (above[i] === object) stop("cycle", "");
      above[depth] = object;
      const prototype = getPrototypeOf(object);
      if (isArray(object)) array(object, depth);
      else if (prototype === plain || prototype === null) members(object, depth);
      else other(object, depth);
      above.length = depth;
    }

    function walk(value, depth) {
      if (++nodes > limits.nodes) stop("nodes", "" + limits.nodes);
      switch (typeof value) {
        case "string":
          string(value);
          return;
        case "number":
          if (value - value !== 0) stop("number", "" + value);
          out("" + value);
          return;
        case "boolean":
          out(value ? "true" : "false");
          return;
        case "undefined":
          out("null");
          return;
        case "object":
          if (value === null) out("null");
          else composite(value, depth);
          return;
        default:
          stop(typeof value, "");
      }
    }

    walk(root, 0);
    if (parts.length === 0) return text;
    parts[parts.length] = text;
    return parts;
  }

  function revived(value) {
    if (value === null || typeof value !== "object") return value;
    if (isArray(value)) {
      for (let i = 0; i < value.length; i++) replace(value, i);
      return value;
    }
    const names = keys(value);
    if (names.length === 1 && names[0] === "$date") return new PlainDate(value.$date);
    for (let i = 0; i < names.length; i++) replace(value, names[i]);
    return value;
  }

  function replace(holder, key) {
    const before = holder[key];
    const after = revived(before);
    if (after !== before) {
      defineProperty(holder, key, { __proto__: null, value: after, writable: true, enumerable: true, configurable: true });
    }
  }

  // The value of a JSON text, with real dates where it is tagged so.
  function revive(text) {
    const value = parse(text);
    return apply(includes, text, ['"$date"']) ? revived(value) : value;
  }

  return { render, revive };
})
