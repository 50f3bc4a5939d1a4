"use strict";
const stage = document.getElementById("stage");
const split = document.getElementById("split");
const slider = split.closest(".slider");
const second = stage.querySelector(".second");

for (const input of document.querySelectorAll("input[name=mode]")) {
  input.addEventListener("change", () => {
    stage.dataset.mode = input.value;
    slider.style.visibility = ["wipe", "fade"].includes(input.value) ? "visible" : "hidden";
    if (input.value === "side" && !second.querySelector(".layer")) {
      second.prepend(stage.querySelector(".page").cloneNode(true), stage.querySelector(".marks").cloneNode(true));
    }
  });
}

split.addEventListener("input", () => stage.style.setProperty("--split", split.value));

stage.addEventListener("pointermove", (event) => {
  if (stage.dataset.mode !== "wipe" || (event.pointerType === "touch" && !event.isPrimary)) return;
  const area = stage.querySelector(".first").getBoundingClientRect();
  split.value = 100 - Math.max(0, Math.min(100, ((event.clientX - area.left) / area.width) * 100));
  stage.style.setProperty("--split", split.value);
});

document.getElementById("boxes").addEventListener("change", (event) => {
  stage.classList.toggle("without-boxes", !event.target.checked);
});

function light(number, on) {
  for (const part of document.querySelectorAll(`[data-mark="${number}"]`)) part.classList.toggle("lit", on);
}

for (const button of document.querySelectorAll("button[data-mark]")) {
  const number = button.dataset.mark;
  for (const name of ["pointerenter", "focus"]) button.addEventListener(name, () => light(number, true));
  for (const name of ["pointerleave", "blur"]) button.addEventListener(name, () => light(number, false));
  button.addEventListener("click", () => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    stage.querySelector(`.mark[data-mark="${number}"]`).scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  });
}
