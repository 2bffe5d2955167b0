import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "../../../generated/index.js";
import { fileOf } from "../../calibrate/variants.js";
import { packageFile } from "../package-file.js";

/** Paths of the schemas of all variants that this package has, from the folder of the run. */
export function schemasOfPackage(): readonly string[] {
  const all = [...catalogue.variants, catalogue.other];
  return all.flatMap((variant) => {
    const file = packageFile(`generated/schemas/${fileOf(variant)}.json`);
    return file ? [relative(process.cwd(), fileURLToPath(file)).split(sep).join("/")] : [];
  });
}
