/** The formats that we check, each with the constant of omnirich/runtime that says how. */
export const FORMATS: { readonly [format: string]: string } = {
  date: "dateFormat",
  time: "timeFormat",
  "date-time": "dateTimeFormat",
  email: "emailFormat",
  hostname: "hostnameFormat",
  ipv4: "ipv4Format",
  ipv6: "ipv6Format",
  uri: "uriFormat",
  "uri-reference": "uriReferenceFormat",
  uuid: "uuidFormat",
};
