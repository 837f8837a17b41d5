/** The names of the wrong models that the machine can follow: what `RunOptions.rules` may hold. */
export { rules as machineRules } from "@refcounted/simulator";
