// What the board can be narrowed by, as the API tells it.

export const choicesQuestion = { key: ['story-choices'], path: '/api/story-choices' } as const;
export const peopleQuestion = { key: ['board', 'people'], path: '/api/board/people' } as const;
