import { filterRules } from "./filter.js";
import { foldPages } from "./pages.js";
import { searchPages } from "./search.js";

const { top } = document.currentScript.dataset;
foldPages();
searchPages(top);
filterRules();
