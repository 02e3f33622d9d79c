// What is typed or told beside the text, and is no part of the draft.

// The page came anew: what stands only here goes over to it.
export function carryOver(former, main) {
  for (const id of ["comment-list", "comments-count"]) {
    const [old, now] = [former, main].map((page) => page.querySelector("#" + id));
    if (old && now) {
      now.replaceWith(old);
    }
  }
  main.querySelector("#reason").value = former.querySelector("#reason").value;
  const undone = former.querySelector("#step-undone");
  if (undone) {
    main.querySelector("#editor-notice").before(undone);
  }
}

// Whether words stand there that nobody has sent.
export function unsent() {
  return [...document.querySelectorAll("#reason, #comment-list textarea")].some((one) => one.value.trim());
}

// They were sent.
export function forgetReason() {
  document.getElementById("reason").value = "";
}
