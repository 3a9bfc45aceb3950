export interface PracticeFault {
  id: string;
  on: boolean;
  title: string;
}
