export interface PracticeCitizen {
  id: string;
  name: string;
  nameLocal: string;
  note: string;
}
