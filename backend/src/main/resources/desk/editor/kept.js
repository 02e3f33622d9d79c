// What the server does not have yet, kept in this browser: an entry for each window, so that none
// touches the words of another. An entry goes only when the server has what it holds.
const MONTH = 30 * 24 * 3_600_000;
const MOST = 10;

export class Kept {
  // Former versions had one entry for all windows, without a name of the window.
  constructor(login, document, tab) {
    this.shared = `boai-unsaved:${login}:${document}`;
    this.key = `${this.shared}:${tab}`;
    this.adopted = new Set();
    this.refused = new Set();
  }

  // Keeps the words of this window; false where the browser keeps nothing. What was sent without an
  // answer only spares a question later: it gives way where there is no room.
  write(entry) {
    return this.put(entry) || this.put({ ...entry, tried: [] });
  }

  put(entry) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ ...entry, holds: [...this.adopted], at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  // The words of another window stand here now: what this window keeps holds them too.
  adopt(entry) {
    [entry.key, ...(entry.holds || [])].forEach((key) => this.adopted.add(key));
  }

  // The server cannot join this: it is left to people to look at.
  leave(key) {
    this.refused.add(key);
  }

  // The server has what was adopted.
  acknowledged() {
    this.adopted.forEach((key) => this.drop(key));
    this.adopted.clear();
  }

  // The server has all that stands here; false where the browser keeps nothing.
  release() {
    this.acknowledged();
    return this.drop(this.key);
  }

  drop(key) {
    try {
      localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  }

  read(key) {
    try {
      const entry = JSON.parse(localStorage.getItem(key));
      return Array.isArray(entry?.fields) && Array.isArray(entry.base) ? { ...entry, key } : null;
    } catch {
      return null;
    }
  }

  // What other windows left, the oldest first; nothing twice.
  left() {
    const entries = this.keys().map((key) => this.read(key)).filter(Boolean);
    const held = new Set([...this.adopted, ...entries.flatMap((entry) => entry.holds || [])]);
    return entries.filter(({ key }) => key !== this.key && !held.has(key)).sort((one, other) => age(other) - age(one));
  }

  // What may go into the text unasked: nothing that is too old or was refused, and not too much.
  recent() {
    return this.left().filter((entry) => age(entry) < MONTH && !this.refused.has(entry.key)).slice(-MOST);
  }

  // What is left to people to look at.
  forgotten() {
    const recent = new Set(this.recent().map(({ key }) => key));
    return this.left().filter(({ key }) => !recent.has(key));
  }

  keys() {
    try {
      return Object.keys(localStorage).filter((key) => key === this.shared || key.startsWith(this.shared + ":"));
    } catch {
      return [];
    }
  }
}

function age(entry) {
  return Date.now() - (entry.at || 0);
}
