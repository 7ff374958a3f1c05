/** Items that a menu has at most, and characters of their labels. */
export const mostItems = 40;
export const labelLimit = 80;
