import { PALETTES, type Palette, type PreviewTheme } from "../theme.js";

/** The custom properties of a theme. */
function colours(theme: PreviewTheme): string {
  const entries = Object.entries(PALETTES[theme]) as [keyof Palette, string][];
  const named = entries.map(
    ([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`,
  );
  return `.omnirich-preview[data-theme=${theme}]{${named.join(";")};color-scheme:${theme}}`;
}

const RULES = `
.omnirich-preview,.omnirich-preview *{box-sizing:border-box;margin:0;padding:0}
.omnirich-preview{max-width:390px;font:15px/1.35 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
color:var(--text);background:var(--panel);border:1px solid var(--line);border-radius:18px;overflow:hidden;overflow-wrap:anywhere;
--ink:var(--text);--ink-faint:var(--faint);--ink-error:var(--error)}
.omnirich-preview svg{display:block;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round;flex:none}
.or-head{display:flex;justify-content:space-between;gap:12px;padding:13px 16px;border-bottom:1px solid var(--line);font-size:12.5px}
.or-head strong{font-weight:600}
.or-head span,.or-foot,.or-sender,.or-aside,.or-hint{color:var(--faint)}
.or-subtitle,.or-caption{color:var(--ink-faint)}
.or-foot{padding:12px 10px;border-top:1px solid var(--line);font-size:11px;text-align:center}
.or-talk{padding:16px;display:flex;flex-direction:column;gap:12px;align-items:flex-start}
.or-message{width:276px;max-width:100%}
.or-message[data-side=customer]{align-self:flex-end}
.or-message[data-fit]{width:auto}
.or-sender{font-size:11.5px;padding:0 6px 3px}
.or-message[data-side=customer] .or-sender{text-align:end}
.or-bubble{background:var(--bubble);border-radius:18px;border-end-start-radius:5px;padding:11px 14px 12px;overflow:hidden}
.or-bubble>*+*{margin-top:4px}
.or-bubble>.or-lead+*,.or-bubble>*+.or-lead{margin-top:10px}
.or-message[data-side=customer] .or-bubble{--ink:var(--on-fill);--ink-faint:var(--on-fill-faint);--ink-error:var(--on-fill-error);--place:var(--fill-place);--on-place:var(--on-fill);
color:var(--ink);background:var(--fill);border-end-start-radius:18px;border-end-end-radius:5px}
.or-message[data-ghost] .or-bubble{background:none;border:1.5px dashed var(--place)}
.or-title{font-size:16px;font-weight:600;line-height:21px}
.or-subtitle{font-size:13.5px;line-height:18px}
.or-caption{font-size:12.5px;font-weight:600}
.or-missing{color:var(--ink-error)}
.or-picture{position:relative;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:9px;aspect-ratio:1/.52;background:var(--place);color:var(--on-place);border-radius:12px;overflow:hidden;font-size:12.5px}
.or-bubble>.or-picture:first-child{margin:-11px -14px 11px;border-radius:0}
.or-picture>img,.or-thumb>img{width:100%;height:100%;object-fit:cover}
.or-picture>img{position:absolute;inset:0}
.or-label{max-width:85%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.or-picture[data-video] .or-label{position:absolute;inset-block-end:10px}
.or-play{position:relative;display:grid;place-items:center;width:50px;height:50px;border-radius:50%;background:var(--fill);color:var(--on-fill)}
.omnirich-preview .or-play svg{fill:currentColor}
.or-lead{display:flex;gap:12px;align-items:center}
.or-lead>div{min-width:0;flex:1}
.or-thumb{display:grid;place-items:center;flex:none;width:48px;height:48px;border-radius:10px;background:var(--place);color:var(--on-place);overflow:hidden}
.or-row .or-thumb{width:44px;height:44px;border-radius:9px}
.or-action{display:flex;gap:8px;align-items:center;border-top:1px solid var(--line);padding-top:9px;color:var(--accent);font-weight:600;font-size:14.5px}
.or-bubble>.or-action{margin-top:10px}
.or-sheet{background:var(--sheet);border-radius:16px 16px 0 0;padding:12px 16px 20px;display:flex;flex-direction:column;gap:16px;box-shadow:0 -14px 0 var(--dim)}
.or-behind{background:var(--dim);padding-top:14px}
.omnirich-preview[dir=ltr]{text-align:left}
.omnirich-preview[dir=rtl]{text-align:right}
.or-bar{margin:0 -4px;display:flex;justify-content:space-between}
.omnirich-preview button{font:inherit;border:0;background:none;color:var(--accent);cursor:default}
.or-bar button{font-size:15.5px;padding:4px}
.or-bar button+button{font-weight:600}
.omnirich-preview .or-button{display:block;width:100%;background:var(--fill);color:var(--on-fill);border-radius:12px;min-height:48px;font-size:16px;font-weight:600}
.or-group{border:0;min-width:0}
.or-heading{display:flex;justify-content:space-between;gap:14px;width:100%;padding:0 4px 6px}
.or-hint{font-size:12.5px;white-space:nowrap}
.or-card{background:var(--card);border-radius:12px;list-style:none}
.or-row{display:flex;gap:12px;align-items:center;padding:10px 14px;min-height:44px}
.or-card>li+li{border-top:1px solid var(--line)}
.or-row>svg{color:var(--faint)}
.or-row>div{min-width:0;flex:1}
.or-row input{width:20px;height:20px;flex:none;accent-color:var(--fill)}
.or-value{white-space:nowrap;margin-inline-start:auto;text-align:end}
.or-row[data-strong]{font-weight:600}
.or-lines{background:var(--card);border-radius:12px;padding:20px 16px 14px;font-size:12.5px;color:var(--faint);text-align:center}
.or-lines i{display:block;height:8px;border-radius:4px;background:var(--place);margin-bottom:12px}
.or-lines i:nth-child(4n+1){width:72%}.or-lines i:nth-child(4n+3){width:94%}.or-lines i:nth-child(4n){width:55%}
.or-replies{align-self:stretch;display:flex;flex-direction:column;align-items:flex-end;gap:8px;list-style:none}
.omnirich-preview .or-replies button{border:1.5px solid var(--accent);border-radius:19px;min-height:38px;padding:6px 18px;font-weight:600}
.omnirich-preview .or-replies button[aria-pressed=true]{background:var(--fill);border-color:var(--fill);color:var(--on-fill)}
.or-aside{align-self:center;font-size:12.5px;text-align:center}
.or-note{font-size:12.5px;line-height:1.35;color:var(--text);background:var(--error-back);border-inline-start:3px solid var(--error);border-radius:6px;padding:6px 10px;margin-top:6px;list-style:none}
.or-note code{font:inherit;font-weight:600;color:var(--error)}
.or-note[data-severity=warning]{background:var(--warning-back);border-color:var(--warning)}
.or-note[data-severity=warning] code{color:var(--warning)}
.or-row+.or-notes{padding:0 14px 10px}
.or-notes{list-style:none;text-align:start;font-weight:400}
:is(.omnirich-preview input,.omnirich-preview button):focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`;

/**
 * The styles of previews as HTML, in both themes: for pages that put several into one document, or whose content
 * security policy takes styles from files or by hash only.
 */
export const previewStyles: string = (colours("light") + colours("dark") + RULES)
  .replaceAll("\n", "")
  .replaceAll("}", "}\n");
