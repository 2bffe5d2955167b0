import type { Part, Setup } from "./part.js";

const REPORT = "omnirich-junit.xml";

/** The pipeline of Azure DevOps: mistakes are in its log, and in its Tests tab. */
export function azure({ version }: Setup): Part {
  const steps = `  - script: npx --yes omnirich@${version} validate --reporter pretty --reporter junit --output ${REPORT}
    displayName: Check rich messages
  - task: PublishTestResults@2
    condition: succeededOrFailed()
    inputs:
      testResultsFormat: JUnit
      testResultsFiles: ${REPORT}
      testRunTitle: Rich messages
`;
  return {
    path: "azure-pipelines.yml",
    purpose: "a check of each push in Azure DevOps",
    text: `trigger:
  - "*"

pool:
  vmImage: ubuntu-latest

steps:
  - task: UseNode@1
    inputs:
      version: 22.x
  # Own schemas import packages.
  - script: test ! -f package-lock.json || npm ci
    displayName: Install packages
${steps}`,
    addition: { where: "to the steps of a job, behind UseNode or NodeTool", text: steps, mark: "omnirich" },
  };
}
