-- What ingestion does to training sessions, in DuckDB: check, deduplicate, write both outcomes.
-- ${source}: the CSV files; ${out}: folder for Parquet; ${hash}: sha256 or md5; ${key}: of pseudonyms.
-- A line "-- step: name" begins a step that is timed; "-- answer" what is compared.

-- step: read_check
-- Texts in, typed columns and the first broken rule out: types in the order of the table's columns,
-- then each column's own rule in that order, then rules between columns, then days to come.
-- Casts take blanks around a value; every start is in UTC. The row id must follow the order of the
-- files: a long list of allowed values in parentheses would become a join, which loses it.
create temp table typed as
with texts as (
  select file_index as file, nullif(trim(athlete_id), '') as athlete_id,
    nullif(trim(session_id), '') as session_id,
    "date" as date_text, "start" as start_text, duration_min as duration_text, rpe as rpe_text,
    nullif(trim(modality), '') as modality, distance_m as distance_text,
    high_speed_distance_m as fast_text, mean_hr_bpm as mean_text, max_hr_bpm as max_text,
    nullif(trim(surface), '') as surface
  from read_csv('${source}', all_varchar = true, header = true, delim = ',', quote = '"')),
parsed as (
  select *, try_cast(date_text as date) as day, try_cast(start_text as timestamp) as start,
    try_cast(duration_text as double) as duration_min, try_cast(rpe_text as double) as rpe,
    try_cast(distance_text as double) as distance_m,
    try_cast(fast_text as double) as high_speed_distance_m,
    try_cast(mean_text as double) as mean_hr_bpm, try_cast(max_text as double) as max_hr_bpm
  from texts),
ruled as (
  select *, case
    when day is null and date_text is not null then 'type:date'
    when start is null and start_text is not null then 'type:start'
    when not coalesce(isfinite(duration_min), duration_text is null) then 'type:duration_min'
    when not coalesce(isfinite(rpe), rpe_text is null) then 'type:rpe'
    when not coalesce(isfinite(distance_m), distance_text is null) then 'type:distance_m'
    when not coalesce(isfinite(high_speed_distance_m), fast_text is null)
      then 'type:high_speed_distance_m'
    when not coalesce(isfinite(mean_hr_bpm), mean_text is null) then 'type:mean_hr_bpm'
    when not coalesce(isfinite(max_hr_bpm), max_text is null) then 'type:max_hr_bpm'
    when athlete_id is null then 'required:athlete_id'
    when day is null then 'required:date'
    when year(day) not between 1900 and 2100 then 'range:date'
    when duration_min not between 0 and 600 then 'range:duration_min'
    when rpe not between 0 and 10 then 'range:rpe'
    when distance_m not between 0 and 200000 then 'range:distance_m'
    when high_speed_distance_m not between 0 and 50000 then 'range:high_speed_distance_m'
    when mean_hr_bpm not between 30 and 240 then 'range:mean_hr_bpm'
    when max_hr_bpm not between 30 and 250 then 'range:max_hr_bpm'
    when surface not in ['grass', 'artificial', 'track', 'road', 'trail', 'treadmill', 'indoor',
      'sand', 'water'] then 'allowed_values:surface'
    when coalesce(duration_min, 0) * coalesce(rpe, 0) > 4000 then 'load_plausible'
    when mean_hr_bpm > max_hr_bpm then 'mean_hr_at_most_max'
    when abs(start::date - day) > 1 then 'start_on_date'
    when day > date '${today}' + 1 then 'future_date:date'
  end as rule
  from parsed)
select file, athlete_id, session_id, day, start, duration_min, rpe, modality, distance_m,
  high_speed_distance_m, mean_hr_bpm, max_hr_bpm, surface, rule,
  case when rule is not null then concat_ws(' ', 'session_id=' || session_id,
    'date=' || date_text, 'start=' || start_text, 'duration_min=' || duration_text,
    'rpe=' || rpe_text, 'modality=' || modality, 'distance_m=' || distance_text,
    'high_speed_distance_m=' || fast_text, 'mean_hr_bpm=' || mean_text,
    'max_hr_bpm=' || max_text, 'surface=' || surface) end as raw,
  case when rule is not null then case split_part(rule, ':', 2)
    when 'date' then date_text when 'start' then start_text
    when 'duration_min' then duration_text when 'rpe' then rpe_text
    when 'distance_m' then distance_text when 'high_speed_distance_m' then fast_text
    when 'mean_hr_bpm' then mean_text when 'max_hr_bpm' then max_text
    when 'surface' then surface end end as value
from ruled;

-- Every athlete once, under a pseudonym.
create temp table athletes as
select athlete_id, 'a' || left(sha256('${key}' || athlete_id), 24) as pseudonym
from (select distinct athlete_id from typed where athlete_id is not null);

-- step: deduplicate
-- Every session of this file has an id. Only sessions that come more than once are hashed and put
-- in order: the first is kept, the same content again is a duplicate, other content a conflict.
create temp table several as
select session_id, athlete_id from typed where rule is null group by all having count(*) > 1;

create temp table repeated as
with hashed as (
  select typed.rowid as row, session_id, athlete_id,
    ${hash}(concat_ws(chr(1), day, start, duration_min, rpe, modality, distance_m,
      high_speed_distance_m, mean_hr_bpm, max_hr_bpm, surface)) as hash
  from typed join several using (session_id, athlete_id) where rule is null)
select row, hash <> first_hash as is_conflict from (
  select row, hash, row_number() over same as nth, first(hash) over same as first_hash
  from hashed window same as (partition by session_id, athlete_id order by row))
where nth > 1;

-- step: write
create temp table files as
select file, format('training_session.{:04d}.csv', file) as source_file, min(rowid) - 2 as before
from typed group by file;

set preserve_insertion_order = false;

copy (
  select pseudonym as athlete_id, session_id, day as "date", start, duration_min, rpe, modality,
    distance_m, high_speed_distance_m, null::double as sprint_distance_m, null::double as impacts,
    mean_hr_bpm, max_hr_bpm, surface, null::varchar as footwear, null::double as temperature_c,
    null::double as planned_load_au, null::varchar as source,
    day + time '23:59:59' as known_at, 'known_at_imputed' as marks,
    left(${hash}(concat_ws(chr(1), 'training_session', session_id, pseudonym)), 32) as row_id,
    ${hash}(concat_ws(chr(1), 'training_session', pseudonym, session_id, day,
      coalesce(start::varchar, ''), coalesce(duration_min::varchar, ''),
      coalesce(rpe::varchar, ''), coalesce(modality, ''), coalesce(distance_m::varchar, ''),
      coalesce(high_speed_distance_m::varchar, ''), coalesce(mean_hr_bpm::varchar, ''),
      coalesce(max_hr_bpm::varchar, ''), coalesce(surface, ''))) as content_hash,
    source_file, typed.rowid - before as source_line
  from typed join athletes using (athlete_id) join files using (file)
  where rule is null and typed.rowid not in (select row from repeated)
) to '${out}/accepted.parquet';

copy (
  with remedies(what, remedy) as (values
    ('type', 'expected another kind of value'), ('required', 'give a value'),
    ('range', 'expected a value within the range'), ('allowed_values', 'use an allowed value'),
    ('load_plausible', 'duration times RPE must be at most 4000 AU'),
    ('mean_hr_at_most_max', 'mean heart rate must not exceed the highest'),
    ('start_on_date', 'start must lie within a day of date'),
    ('future_date', 'expected no later than tomorrow'),
    ('key_conflict', 'another row has the same key; give a later known_at to correct it')),
  rejected as (
    select rowid as row, file, athlete_id, rule, value, raw from typed where rule is not null
    union all
    select row, file, athlete_id, 'key_conflict', null, concat_ws(' ',
      'session_id=' || session_id, 'date=' || day, 'start=' || start,
      'duration_min=' || duration_min, 'rpe=' || rpe, 'modality=' || modality,
      'distance_m=' || distance_m, 'high_speed_distance_m=' || high_speed_distance_m,
      'mean_hr_bpm=' || mean_hr_bpm, 'max_hr_bpm=' || max_hr_bpm, 'surface=' || surface)
    from repeated join typed on typed.rowid = row where is_conflict)
  select 'training_session' as table_name, rule,
    nullif(split_part(rule, ':', 2), '') as column_name, coalesce(value, raw) as value, remedy,
    source_file, row - before as source_line,
    concat_ws(' ', 'athlete_id=' || pseudonym, raw) as raw_row,
    left(${hash}(concat_ws('|', source_file, row - before, raw)), 32) as row_id
  from rejected join files using (file) join remedies on what = split_part(rule, ':', 1)
    left join athletes using (athlete_id)
) to '${out}/quarantine.parquet';

-- answer
select 'read' as name, count(*) as value from typed
union all select 'accepted',
  (select count(*) from typed where rule is null) - (select count(*) from repeated)
union all select 'duplicates', count(*) from repeated where not is_conflict
union all select 'quarantined ' || rule, count(*) from typed where rule is not null group by rule
union all select 'quarantined key_conflict', count(*) from repeated where is_conflict
  having count(*) > 0;
