// The members of Node's crypto that existing scripts use: createHash, createHmac, randomBytes. Built when one is first called.
//
// compute (function, texts): the host's answer
(function (compute) {
  "use strict";
  const Unfit = TypeError;
  const { isArray } = Array;
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  // What Node gives as a Buffer, as far as scripts turn it into text.
  class Bytes extends Uint8Array {
    toString(encoding = "utf8") {
      return written(toHex(this), encoding);
    }
  }

  function toHex(bytes) {
    let hex = "";
    for (let i = 0; i < bytes.length; i++) hex += (bytes[i] < 16 ? "0" : "") + bytes[i].toString(16);
    return hex;
  }

  function fromHex(hex) {
    const bytes = new Bytes(hex.length >> 1);
    for (let i = 0; i < bytes.length; i++) bytes[i] = Number("0x" + hex.slice(2 * i, 2 * i + 2));
    return bytes;
  }

  function base64(bytes) {
    let text = "";
    for (let i = 0; i < bytes.length; i += 3) {
      const left = bytes.length - i;
      const three = (bytes[i] << 16) | ((left > 1 ? bytes[i + 1] : 0) << 8) | (left > 2 ? bytes[i + 2] : 0);
      text += alphabet[three >> 18] + alphabet[(three >> 12) & 63];
      text += left > 1 ? alphabet[(three >> 6) & 63] : "=";
      text += left > 2 ? alphabet[three & 63] : "=";
    }
    return text;
  }

  function fromBase64(text) {
    const plain = text.replace(/-/g, "+").replace(/_/g, "/").replace(/[^A-Za-z0-9+/]/g, "");
    let hex = "";
    for (let i = 0; i + 1 < plain.length; i += 4) {
      const four = [0, 1, 2, 3].map((at) => Math.max(0, alphabet.indexOf(plain[i + at] ?? "A")));
      const three = (four[0] << 18) | (four[1] << 12) | (four[2] << 6) | four[3];
      const count = Math.min(plain.length - i, 4) - 1;
      hex += ("00000" + three.toString(16)).slice(-6).slice(0, 2 * count);
    }
    return hex;
  }

  function plainText(bytes) {
    let escaped = "";
    for (let i = 0; i < bytes.length; i++) escaped += "%" + toHex([bytes[i]]);
    try {
      return decodeURIComponent(escaped);
    } catch {
      return String.fromCharCode(...bytes);
    }
  }

  function written(hex, encoding) {
    const bytes = fromHex(hex);
    switch (encoding) {
      case "hex":
        return hex;
      case "base64":
        return base64(bytes);
      case "base64url":
        return base64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
      case "latin1":
      case "binary":
        return String.fromCharCode(...bytes);
      case "utf8":
      case "utf-8":
        return plainText(bytes);
      default:
        throw new Unfit("Unknown encoding: " + encoding);
    }
  }

  function piece(data, encoding) {
    if (typeof data === "string") {
      if (encoding === "hex") return "h" + data;
      if (encoding === "base64" || encoding === "base64url") return "h" + fromBase64(data);
      return "t" + data;
    }
    if (data instanceof Uint8Array || isArray(data)) return "h" + toHex(data);
    throw new Unfit("The data must be a string or bytes");
  }

  function digesting(algorithm, key) {
    const pieces = [];
    let done = false;
    return {
      update(data, encoding) {
        if (done) throw new Unfit("Digest already called");
        pieces.push(piece(data, encoding));
        return this;
      },
      digest(encoding) {
        if (done) throw new Unfit("Digest already called");
        done = true;
        const hex = compute("hash", [String(algorithm), key, ...(pieces.length === 0 ? ["t"] : pieces)]);
        if (hex === "") throw new Unfit("Digest method not supported: " + algorithm);
        return encoding === undefined || encoding === "buffer" ? fromHex(hex) : written(hex, encoding);
      },
    };
  }

  return {
    createHash: (algorithm) => digesting(algorithm, ""),
    createHmac: (algorithm, key) => digesting(algorithm, piece(key)),
    randomBytes: (size) => fromHex(compute("random", [String(Math.floor(Number(size)))])),
  };
})
