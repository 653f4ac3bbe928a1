// Copies between the values of a script and JSON text. Everything that is called here is taken hold of before a script can change
// it; lists and descriptors have no prototype, so that a polluted one reaches nothing.
//
// limits  {depth, nodes, chars}
// refuse  (reason, where, detail): throws
// special (object): the Date or text that an object of a library stands for, else undefined
(function (limits, refuse, special) {
  "use strict";
  const { parse, stringify } = JSON;
  const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, has, setPrototypeOf } = Reflect;
  const { isArray } = Array;
  const { keys } = Object;
  const { includes, slice } = String.prototype;
  const { exec } = RegExp.prototype;
  const PlainDate = Date;
  const dates = Date.prototype;
  const { getTime, toISOString } = dates;
  const plain = Object.prototype;
  const arrays = Array.prototype;
  const unbox = [String.prototype.valueOf, Number.prototype.valueOf, Boolean.prototype.valueOf];
  const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
  const piece = 65536;
  const tagging = {
    __proto__: null,
    configurable: true,
    value: function () {
      return { __proto__: null, $date: apply(toISOString, this, []) };
    },
  };

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

  function place(label, path, depth) {
    let where = label;
    for (let i = 0; i < depth && where.length < 200; i++) {
      const key = path[i];
      if (typeof key === "number") where += "[" + key + "]";
      else if (apply(exec, identifier, [key]) !== null) where += "." + key;
      else where += "[" + stringify(apply(slice, key, [0, 60])) + "]";
    }
    return where;
  }

  // Most values are small and plain: they are looked through once and then written by the language itself, which is many times
  // faster. Gives how many values there are, or -1 for what has to be looked at closely.
  function survey(object, depth, room) {
    let nodes = 1;
    let left = room;

    function leaf(value) {
      const type = typeof value;
      if (type === "string") return (left -= value.length) >= 0;
      return type === "number" ? value - value === 0 : type === "boolean" || type === "undefined";
    }

    function fits(holder, level) {
      if (level >= limits.depth) return false;
      const prototype = getPrototypeOf(holder);
      if (prototype === dates) return apply(getTime, holder, []) > -8e15 && keys(holder).length === 0;
      const listed = isArray(holder);
      if (!listed && prototype !== plain && prototype !== null) return false;
      const names = listed ? undefined : keys(holder);
      const length = listed ? holder.length : names.length;
      nodes += length;
      left -= length * 20;
      if (left < 0) return false;
      for (let i = 0; i < length; i++) {
        if (!listed) left -= names[i].length;
        const value = holder[listed ? i : names[i]];
        if (typeof value === "object") {
          if (value !== null && !fits(value, level + 1)) return false;
        } else if (!leaf(value)) return false;
      }
      return true;
    }

    return fits(object, depth) ? nodes : -1;
  }

  // Dates are tagged by a toJSON that is theirs for this moment only.
  function written(object) {
    const before = getOwnPropertyDescriptor(dates, "toJSON");
    if (before === undefined || has(plain, "toJSON") || has(arrays, "toJSON") || !defineProperty(dates, "toJSON", tagging)) {
      return undefined;
    }
    try {
      return stringify(object);
    } catch {
      return undefined;
    } finally {
      setPrototypeOf(before, null);
      defineProperty(dates, "toJSON", before);
    }
  }

  // The value as JSON text; as a list of texts when it is long. Refuses what is no plain data, with the path to it.
  function render(root, label) {
    const parts = list();
    const above = list();
    const path = list();
    let text = "";
    let nodes = 0;
    let chars = 0;

    function stop(reason, depth, detail) {
      refuse(reason, place(label, path, depth), detail);
    }

    function flush(depth) {
      chars += text.length;
      if (chars > limits.chars) stop("size", depth, "" + limits.chars);
      parts[parts.length] = text;
      text = "";
    }

    function out(more, depth) {
      text += more;
      if (text.length >= 4 * piece) flush(depth);
    }

    function long(value, depth) {
      out('"', depth);
      for (let i = 0; i < value.length; i += piece) {
        out(apply(slice, stringify(apply(slice, value, [i, i + piece])), [1, -1]), depth);
      }
      out('"', depth);
    }

    function date(value, time, depth) {
      if (time !== time) stop("date", depth, "");
      out('{"$date":"' + apply(toISOString, value, []) + '"}', depth);
    }

    function array(values, depth) {
      const length = values.length;
      if (length > limits.nodes - nodes) stop("nodes", depth, "" + limits.nodes);
      out("[", depth);
      for (let i = 0; i < length; i++) {
        path[depth] = i;
        walk(values[i], depth + 1, i > 0 ? "," : "");
      }
      out("]", depth);
    }

    function members(object, depth) {
      const names = keys(object);
      let before = "";
      out("{", depth);
      for (let i = 0; i < names.length; i++) {
        const name = names[i];
        const value = object[name];
        if (value === undefined) continue;
        path[depth] = name;
        walk(value, depth + 1, before + stringify(name) + ":");
        before = ",";
      }
      out("}", depth);
    }

    function other(object, depth) {
      const time = attempt(getTime, object);
      if (time !== undefined) {
        date(object, time, depth);
        return;
      }
      for (let i = 0; i < unbox.length; i++) {
        const value = attempt(unbox[i], object);
        if (value !== undefined) {
          walk(value, depth, "");
          return;
        }
      }
      const stands = special(object);
      if (typeof stands === "string") out(stringify(stands), depth);
      else if (stands !== undefined) date(stands, apply(getTime, stands, []), depth);
      else {
        const name = className(object);
        stop(name === "Promise" ? "promise" : "instance", depth, name);
      }
    }

    function quick(object, depth) {
      const found = survey(object, depth, 4 * piece);
      const json = found < 0 || nodes + found > limits.nodes ? undefined : written(object);
      if (json === undefined) return false;
      nodes += found - 1;
      out(json, depth);
      return true;
    }

    function composite(object, depth) {
      if (depth >= limits.depth) stop("depth", depth, "" + limits.depth);
      if (quick(object, depth)) return;
      for (let i = 0; i < depth; i++) if (above[i] === object) stop("cycle", depth, "");
      above[depth] = object;
      if (isArray(object)) {
        array(object, depth);
        return;
      }
      const prototype = getPrototypeOf(object);
      if (prototype === plain || prototype === null) members(object, depth);
      else other(object, depth);
    }

    // The text that stands before the value comes along, so that most values take one step only.
    function walk(value, depth, before) {
      if (++nodes > limits.nodes) stop("nodes", depth, "" + limits.nodes);
      switch (typeof value) {
        case "string":
          if (value.length <= piece) out(before + stringify(value), depth);
          else {
            out(before, depth);
            long(value, depth);
          }
          return;
        case "number":
          if (value - value !== 0) stop("number", depth, "" + value);
          out(before + value, depth);
          return;
        case "boolean":
          out(before + value, depth);
          return;
        case "undefined":
          out(before + "null", depth);
          return;
        case "object":
          if (value === null) out(before + "null", depth);
          else {
            if (before !== "") out(before, depth);
            composite(value, depth);
          }
          return;
        default:
          stop(typeof value, depth, "");
      }
    }

    walk(root, 0, "");
    if (parts.length === 0 && text.length <= limits.chars) return text;
    flush(0);
    return parts;
  }

  function revived(value) {
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
    if (typeof before !== "object" || before === null) return;
    const after = revived(before);
    if (after !== before) {
      defineProperty(holder, key, { __proto__: null, value: after, writable: true, enumerable: true, configurable: true });
    }
  }

  // The value of a JSON text, with real dates where it is tagged so.
  function revive(text) {
    const value = parse(text);
    return typeof value === "object" && value !== null && apply(includes, text, ['"$date"']) ? revived(value) : value;
  }

  return { render, revive };
})
