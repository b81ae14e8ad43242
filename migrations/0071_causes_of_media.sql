-- Owner: media.

-- Why a picture was not replaced in a story is a refusal of the catalogue; what was told before is told with its words.
update expiry_warnings set stories = (
  select jsonb_agg(case when jsonb_typeof(story -> 'problem') = 'string'
    then story || jsonb_build_object('problem', jsonb_build_object('code', 'replacement_failed',
      'params', jsonb_build_object('why', story -> 'problem'), 'errors', '[]'::jsonb))
    else story end order by place)
  from jsonb_array_elements(stories) with ordinality as told (story, place)
)
where jsonb_array_length(stories) > 0;

-- So is why the sizes of one could not be made.
alter table assets alter column rendition_problem type jsonb using
  case when rendition_problem is not null then jsonb_build_object('code', 'sizes_failed',
    'params', jsonb_build_object('why', rendition_problem), 'errors', '[]'::jsonb) end;
