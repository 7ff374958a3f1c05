/** How large a race is: enough for every way it can go wrong to come up, or with `FULL_SIZE=1` as large as is promised. */
export const size = (usual: number, full: number) => (process.env.FULL_SIZE === '1' ? full : usual);
