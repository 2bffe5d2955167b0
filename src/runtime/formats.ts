import type { RuleCheck } from "./shapes.js";

/** A format of JSON Schema: what a sentence calls it, and whether a text has it. */
export interface Format {
  readonly expected: string;
  readonly holds: (text: string) => boolean;
}

const DAY = /^\d{4}-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** RFC 3339, full-date. */
function isDate(text: string): boolean {
  const [, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return false;
  const year = Number(text.slice(0, 4));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : DAYS[month - 1]!);
}

/** RFC 3339, full-time: a leap second is at 23:59:60 UTC. */
function isTime(text: string): boolean {
  const found = TIME.exec(text);
  if (!found) return false;
  const [hour, minute, second] = found.slice(1, 4).map(Number) as [number, number, number];
  const [zoneHour, zoneMinute] = [Number(found[5] ?? 0), Number(found[6] ?? 0)];
  if (hour > 23 || minute > 59 || zoneHour > 23 || zoneMinute > 59) return false;
  if (second < 60) return true;
  const offset = (zoneHour * 60 + zoneMinute) * (found[4] === "-" ? -1 : 1);
  return second === 60 && (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

function isDateTime(text: string): boolean {
  return /^.{10}t/i.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** RFC 1123, with labels of at most 63 characters and 253 in all. */
function isHostname(text: string): boolean {
  const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
  return text.length <= 253 && text.split(".").every((part) => label.test(part));
}

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** RFC 4291: eight groups, of which a run of zeros may be left out once; the last two may be written as IPv4. */
function isIpv6(text: string): boolean {
  if (!/^[\da-f:.]+$/i.test(text)) return false;
  const [head = "", tail, more] = text.split("::");
  if (more !== undefined) return false;
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const all = [...groups(head), ...groups(tail ?? "")];
  const last = all[all.length - 1] ?? "";
  const isMixed = last.includes(".");
  if (isMixed && (!isIpv4(last) || text.endsWith("::"))) return false;
  const hex = isMixed ? all.slice(0, -1) : all;
  const count = hex.length + (isMixed ? 2 : 0);
  return hex.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (tail === undefined ? count === 8 : count < 8);
}

/** RFC 5321, without quoted local parts and address literals. */
function isEmail(text: string): boolean {
  const [, domain] = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(.+)$/.exec(text) ?? [];
  return domain !== undefined && isHostname(domain);
}

/** RFC 3986: what a URI consists of, with %XX for all else. */
const PCHAR = "(?:[\\w.~!$&'()*+,;=:@-]|%[\\da-f]{2})";
const REST = `(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?`;
const HOST = "(?:\\[[\\da-fv:.]+\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})*)";
const AUTHORITY = `//(?:(?:[\\w.~!$&'()*+,;=:-]|%[\\da-f]{2})*@)?${HOST}(?::\\d*)?(?:/${PCHAR}*)*`;
const PATH = `(?:/(?:${PCHAR}+(?:/${PCHAR}*)*)?|${PCHAR}+(?:/${PCHAR}*)*)`;
const URI = /*#__PURE__*/ new RegExp(`^[a-z][a-z\\d+.-]*:(?:${AUTHORITY}|${PATH})?${REST}$`, "i");
const RELATIVE = /*#__PURE__*/ new RegExp(
  `^(?:${AUTHORITY}|/(?:${PCHAR}+(?:/${PCHAR}*)*)?|(?!${PCHAR}*:)${PATH})?${REST}$`,
  "i",
);

function isUri(text: string): boolean {
  return URI.test(text);
}

function isUriReference(text: string): boolean {
  return URI.test(text) || RELATIVE.test(text);
}

/** RFC 4122, of any version. */
function isUuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** RFC 3339, full-date. */
export const dateFormat: Format = { expected: "a day such as 2026-12-24", holds: isDate };
/** RFC 3339, full-time. */
export const timeFormat: Format = { expected: "a time with its zone, such as 09:30:00Z", holds: isTime };
/** RFC 3339, date-time. */
export const dateTimeFormat: Format = { expected: "a moment such as 2026-12-24T09:30:00Z", holds: isDateTime };
/** RFC 5321, without quoted local parts and address literals. */
export const emailFormat: Format = { expected: "an e-mail address", holds: isEmail };
/** RFC 1123. */
export const hostnameFormat: Format = { expected: "a host name", holds: isHostname };
/** RFC 2673, dotted quad. */
export const ipv4Format: Format = { expected: "an IPv4 address", holds: isIpv4 };
/** RFC 4291. */
export const ipv6Format: Format = { expected: "an IPv6 address", holds: isIpv6 };
/** RFC 3986, with a scheme. */
export const uriFormat: Format = { expected: "an absolute URI", holds: isUri };
/** RFC 3986, with or without a scheme. */
export const uriReferenceFormat: Format = { expected: "a URI, absolute or relative", holds: isUriReference };
/** RFC 4122, of any version. */
export const uuidFormat: Format = { expected: "a UUID", holds: isUuid };

/** A text of another format than the parameter. */
export const format: RuleCheck<string, Format> = (text, { expected, holds }) =>
  holds(text) ? undefined : { keyword: "format", code: "wrong-format", expected };
