/** The statistics rest on 30 days of data (documented). It is also the look-back when none is given. */
export const hoursOfData = 720;
