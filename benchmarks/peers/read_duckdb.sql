-- Reads every field of the CSV files and keeps none.

-- step: read
create temp table seen as
select count(*) as rows, count(athlete_id), count(session_id), count("date"), count("start"),
  count(duration_min), count(rpe), count(modality), count(distance_m),
  count(high_speed_distance_m), count(mean_hr_bpm), count(max_hr_bpm), count(surface)
from read_csv('${source}', all_varchar = true, header = true, delim = ',', quote = '"');

-- answer
select 'read' as name, rows as value from seen;
