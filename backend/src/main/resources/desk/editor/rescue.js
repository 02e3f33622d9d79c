// Brings back what other windows of this browser kept and never saved: one after the other, each
// saved before the next is looked at, and never while words of this window wait.
export class Rescue {
  constructor({ kept, saving, joining }) {
    Object.assign(this, { kept, saving, joining, awaited: new Set(), last: Promise.resolve() });
    // Tells other windows that this one is open; it ends with the window.
    navigator.locks.request(kept.key, () => new Promise(() => {}));
  }

  // Words of a window that is still open are its own: they are waited for until it closes.
  look() {
    for (const { key } of this.kept.recent().filter((entry) => !this.awaited.has(entry.key))) {
      this.awaited.add(key);
      navigator.locks.request(key, () => (this.last = this.last.then(() => this.bring(key))));
    }
  }

  async bring(key) {
    const entry = this.kept.read(key);
    if (entry) {
      await this.joining.bring(entry);
      await this.saving.settled();
    }
  }
}
