// The pictures of a rich text, as word processors put it on the clipboard beside HTML that only
// names files of their own computer (Rich Text Format 1.9.1, "Pictures").
const LARGEST = 120_000_000;
const MOST = 100;
// Pictures for programs that know no better, and those that stand before the entries of lists.
const UNSEEN = new Set(["nonshppict", "listpicture"]);
const TYPES = { pngblip: "image/png", jpegblip: "image/jpeg" };
const DIGITS = /[0-9a-f]+/iy;
const WORD = /\\([a-z]+)(-?\d+)? ?/y;

// In their order; null for a picture in a format that browsers do not show.
export function picturesOf(rtf, name) {
  return rtf.length > LARGEST ? [] : groups(rtf).slice(0, MOST)
    .map(({ type, hex }, at) => (type && hex.length > 1 ? file(hex, type, name(at + 1)) : null));
}

// Each picture group with its type and its digits.
function groups(rtf) {
  const found = [];
  const open = [];
  for (let at = 0; at < rtf.length; at++) {
    const sign = rtf[at];
    const group = open.at(-1);
    if (sign === "{") {
      open.push({ unseen: Boolean(group?.unseen), picture: null });
    } else if (sign === "}") {
      open.pop();
    } else if (sign === "\\") {
      WORD.lastIndex = at;
      const word = WORD.exec(rtf);
      if (word && group) {
        at = WORD.lastIndex - 1;
        take(group, word, found);
        // Bytes as they are, which a clipboard of text cannot hold rightly.
        at += word[1] === "bin" ? Math.max(0, Number(word[2] || 0)) : 0;
      } else {
        at++;
      }
    } else if (group?.picture) {
      DIGITS.lastIndex = at;
      const [digits] = DIGITS.exec(rtf) || [""];
      group.picture.hex.push(digits);
      at += Math.max(0, digits.length - 1);
    }
  }
  return found.map(({ type, hex }) => ({ type, hex: hex.join("") }));
}

function take(group, [, word], found) {
  if (UNSEEN.has(word)) {
    group.unseen = true;
  } else if (word === "pict" && !group.unseen) {
    group.picture = { type: null, hex: [] };
    found.push(group.picture);
  } else if (TYPES[word] && group.picture) {
    group.picture.type = TYPES[word];
  }
}

function file(hex, type, name) {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = parseInt(hex.substr(at * 2, 2), 16);
  }
  return new File([bytes], name + (type === "image/png" ? ".png" : ".jpg"), { type });
}
