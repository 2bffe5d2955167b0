/** On narrow screens the list of pages is folded until somebody asks for it. */
export function foldPages() {
  const wide = matchMedia("(min-width: 60rem)");
  const list = document.querySelector("nav.pages details");
  const fold = () => {
    list.open = wide.matches;
  };
  fold();
  wide.addEventListener("change", fold);
}
