/** A page of the work side as menus show it; addresses without language. */
export interface NavigationPage {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** A word of the header: it leads to the first of its pages, which stand below it while one is open. */
export interface NavigationGroup extends NavigationPage {
  readonly pages: readonly NavigationPage[];
}
