import type { Report } from "../report.js";
import type { CreateReporter } from "./reporter.js";
import { testSuite } from "./test-suite.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="omnirich">\n';

/** All reports as JUnit XML, for CI servers that show tests: a suite is a file, a test a message. */
export const createJunit: CreateReporter = () => {
  let head = HEAD;
  /** The reports of one file: a suite starts with how many tests it has, and how many failed. */
  let reports: Report[] = [];

  function flush(): string {
    const text = reports.length > 0 ? testSuite(reports) : "";
    const opened = head;
    head = "";
    reports = [];
    return opened + text;
  }

  return {
    add(report) {
      const text = reports.length > 0 && reports[0]!.file !== report.file ? flush() : "";
      reports.push(report);
      return text;
    },
    end: () => `${flush()}</testsuites>\n`,
  };
};
