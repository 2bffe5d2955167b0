import { quote } from "../issues.js";
import { isObject, type RuleCheck } from "../shapes.js";

interface Row {
  readonly amount: string;
}

/**
 * Warns when the total of an Apple Pay request is not the exact sum of its line items and its first shipping method,
 * the only one that is used. Inferred from Microsoft's example (Create rich messages), where it is. Requests without
 * line items, or with a pending amount, are left alone.
 */
export const paymentSum: RuleCheck<{ readonly [key: string]: unknown }, true> = (request) => {
  const { total, lineItems, shippingMethods = [] } = request;
  if (!Array.isArray(lineItems) || !lineItems.length || !Array.isArray(shippingMethods)) return;
  const shipping = shippingMethods.slice(0, 1);
  const rows: readonly unknown[] = [...lineItems, ...shipping];
  if (!isFinal(total) || !rows.every(isFinal)) return;

  const decimals = rows.reduce<number>((most, row) => Math.max(most, decimalsOf(row)), decimalsOf(total));
  const sum = addUp(rows, decimals);
  if (sum === addUp([total], decimals)) return;
  const parts = `the sum of the line items${shipping.length ? " and the first shipping method" : ""}`;
  return {
    code: "payment-sum",
    severity: "warning",
    expected: `${quote(toAmount(sum, decimals))}, ${parts}`,
    path: "/total/amount",
    value: total.amount,
  };
};

/** The limit of digits is far beyond what a message holds, and far below what engines refuse to count with. */
function isFinal(row: unknown): row is Row {
  if (!isObject(row) || typeof row.amount !== "string") return false;
  const pending = typeof row.type === "string" && row.type.toLowerCase() === "pending";
  return !pending && /^-?\d{1,5000}(\.\d{1,5000})?$/.test(row.amount);
}

function decimalsOf({ amount }: Row): number {
  return amount.split(".")[1]?.length ?? 0;
}

/** In units of the last decimal. Rows of equal precision are added first: to scale each by itself takes too long. */
function addUp(rows: readonly Row[], decimals: number): bigint {
  // Called, not written 0n and 10n, which ES2019 can't read.
  const [zero, ten] = [BigInt(0), BigInt(10)];
  const sums: bigint[] = [];
  for (const row of rows) {
    const places = decimalsOf(row);
    sums[places] = (sums[places] ?? zero) + BigInt(row.amount.replace(".", ""));
  }
  return sums.reduce((sum, part, places) => sum + part * ten ** BigInt(decimals - places), zero);
}

function toAmount(sum: bigint, decimals: number): string {
  const digits = String(sum)
    .replace("-", "")
    .padStart(decimals + 1, "0");
  const end = digits.length - decimals;
  return `${sum < 0 ? "-" : ""}${digits.slice(0, end)}${decimals ? `.${digits.slice(end)}` : ""}`;
}
