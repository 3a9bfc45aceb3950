export interface PracticeDifference {
  topic: string;
  live: string;
  practice: string;
}
