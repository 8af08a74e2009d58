export { type AnswerIssue, validateAnswer } from "./checks/answer-validation.ts";
