/** What live stories of tests take for their own origin, whatever port they are on. */
export const newsroomUrl = 'http://desk.example';
