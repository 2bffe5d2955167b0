/** Outlines of our own on a field of 24 by 24, drawn as strokes of round ends. */
export const ICONS = {
  image: "M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01",
  play: "M8 5.5v13l11-6.5z",
  list: "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01",
  calendar: "M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M12 7.5v5l3 2",
  place: "M12 21c4-4.6 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6.4 6 11zM12 10h.01",
  globe:
    "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M3.5 12h17M12 3.5c2.7 2.6 3.9 5.4 3.9 8.5s-1.2 5.9-3.9 8.5c-2.7-2.6-3.9-5.4-3.9-8.5s1.2-5.9 3.9-8.5",
  card: "M3.5 6h17v12.5h-17zM3.5 10.5h17M7 15h4",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v1.5",
  app: "M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM16.5 13.5v6M13.5 16.5h6",
  form: "M5.5 3.5h13v17h-13zM9 8.5h6M9 12.5h6M9 16.5h3",
  person: "M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 1 0 12 4M4.5 20c.600-3.6 3.6-5.4 7.5-5.4s6.9 1.8 7.5 5.4",
  truck: "M3 6.5h11v10H3zM14 10h4l3 3.2v3.3h-7M7 16.5v2M17 16.5v2",
  check: "M5.5 12.5l4.5 4.5 8.5-9.5",
} as const;

/** Name of an icon. */
export type IconName = keyof typeof ICONS;
