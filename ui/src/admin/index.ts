// The room of settings gives nothing to other rooms: its pages are found through feature.tsx.
export {};
