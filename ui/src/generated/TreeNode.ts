import type { TreeAttribute } from "./TreeAttribute";

export interface TreeNode {
  name: string;
  attributes: TreeAttribute[];
  text: string | null;
  sensitive: boolean;
  signed: boolean;
  children: TreeNode[];
}
