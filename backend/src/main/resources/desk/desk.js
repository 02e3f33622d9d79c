// Makes the desk smoother; every page works without it.
(function () {
  "use strict";

  function editor() {
    return document.querySelector("form[data-editor]");
  }

  // A chosen file is uploaded at once.
  document.addEventListener("change", function (event) {
    if (event.target.matches("form[data-editor] input[type=file][name]") && event.target.files.length) {
      event.target.closest(".row").querySelector("button").click();
    }
  });

  // A click on a dangerous button asks first.
  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-confirm]");
    if (button && !window.confirm(button.dataset.confirm)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  // Only an editor may take the place of an editor: whatever else comes, the text stays.
  document.addEventListener("htmx:beforeSwap", function (event) {
    const xhr = event.detail.xhr;
    event.detail.shouldSwap = xhr.responseText.includes("data-editor");
    if (!event.detail.shouldSwap) {
      if (xhr.status === 401) {
        document.dispatchEvent(new CustomEvent("boai:expired"));
      }
      say(xhr.status === 401 ? "sayExpired" : xhr.status === 413 ? "sayTooLarge" : "sayFailed");
    }
  });

  // While the form is under way nothing can be typed that its answer would overwrite.
  document.addEventListener("htmx:beforeRequest", function () {
    editor().inert = true;
  });

  document.addEventListener("htmx:afterRequest", function () {
    if (editor()) {
      editor().inert = false;
    }
  });

  document.addEventListener("htmx:sendError", function () {
    say("sayOffline");
  });

  document.addEventListener("htmx:afterSettle", start);
  document.addEventListener("DOMContentLoaded", start);

  // The page brings the words, in its language.
  function say(what) {
    editor().inert = false;
    let notice = document.getElementById("notice");
    if (!notice) {
      notice = document.createElement("p");
      notice.id = "notice";
      notice.className = "error summary";
      notice.setAttribute("role", "alert");
      notice.tabIndex = -1;
      editor().prepend(notice);
    }
    notice.textContent = editor().dataset[what];
    notice.focus();
  }

  // The button is for those without scripts: here a chosen file is under way already.
  function hideUploadButtons() {
    document.querySelectorAll('form[data-editor] button[value^="upload:"]').forEach(function (button) {
      button.hidden = true;
    });
  }

  // The focus goes to what is wrong, or to the field that the last change was about.
  function start() {
    hideUploadButtons();
    const form = editor();
    const wanted = document.querySelector("[data-focus]")
      || (form && form.dataset.focusOn && document.getElementById(form.dataset.focusOn));
    if (wanted) {
      wanted.focus({ preventScroll: true });
      wanted.scrollIntoView({ block: "nearest" });
    }
  }
})();
