import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { isValid, type Report } from "../../check/report.js";
import { findConfig } from "../../config/find-config.js";
import { judgeNames, readConfig } from "../../config/read-config.js";
import type { Config, Known } from "../../config/settings.js";
import { type Switches, switchesOf } from "../../diagnostics/switchable.js";
import { quote } from "../../runtime/issues.js";
import type { Catalogue } from "../../runtime/shapes.js";
import { allRules } from "../all-rules.js";
import { UsageError } from "../usage.js";
import type { Arguments } from "./arguments.js";

/** What is known before files are looked for. */
export interface Basis {
  readonly catalogue: Catalogue;
  readonly config?: Config;
  /** Which rules can be switched; made only when somebody asks. */
  readonly switches: () => Promise<Switches>;
  /** What is wrong with the config, or with the schemas that it names. */
  readonly reports: readonly Report[];
}

/** Reads the config, and the schemas that it names. */
export async function readBasis({ config: given, allowCode }: Arguments): Promise<Basis> {
  const { catalogue } = await import("../../../generated/index.js");
  const switches = async () => switchesOf(await allRules());
  const path = pathOf(given);
  if (path === undefined) return { catalogue, switches, reports: [] };

  const known = knownNames(catalogue, await switches());
  const shown = relative(process.cwd(), path).replaceAll("\\", "/");
  const { config, report } = readConfig(path, known, shown);
  const reports = report ? [report] : [];
  if (!config?.schemas) return { catalogue, switches, reports, ...(config && { config }) };

  const { loadOwnCatalogue } = await import("./own-catalogue.js");
  const own = await loadOwnCatalogue(catalogue, config.schemas, config, allowCode);
  const all = switchesOf([...(await allRules()), ...own.rules]);
  const misnamed = judgeNames(config, knownNames(own.catalogue, all));
  return {
    catalogue: own.catalogue,
    config,
    switches: async () => all,
    reports: [...reports, ...own.reports, ...(misnamed && own.reports.length === 0 ? [misnamed] : [])],
  };
}

/** Whether a config is so broken that nothing can be checked. */
export function isBroken({ reports }: Basis): boolean {
  return !reports.every(isValid);
}

function pathOf(given: Arguments["config"]): string | undefined {
  if (given === false) return undefined;
  if (given === undefined) return findConfig(process.cwd());
  if (existsSync(given)) return resolve(given);
  throw new UsageError(`The config ${quote(given)} doesn't exist.`, undefined, "no-file-matched");
}

function knownNames({ variants }: Catalogue, switches: Switches): Known {
  return { ...switches, variants: variants.map(({ name }) => name) };
}
