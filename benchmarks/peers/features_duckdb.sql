-- Windowed load features of athlete-days: ${in} to ${out}/features.csv.
-- Input: athlete_id, date, load, injury; every athlete's days in order, none missing.
-- A checksum is the sum of a feature over every athlete's days from the 28th on.
-- step: read
create table days as
select * from read_csv('${in}', header = true,
  columns = {'athlete_id': 'varchar', 'date': 'date', 'load': 'double', 'injury': 'tinyint'});
-- step: compute
create table features as
with windows as (
  select *,
    row_number() over (partition by athlete_id order by date) as day,
    avg(load) over week as mean_7d,
    avg(load) over month as mean_28d,
    avg(load) over before as mean_before,
    stddev_samp(load) over week as sd
  from days
  window
    week as (partition by athlete_id order by date rows between 6 preceding and current row),
    month as (partition by athlete_id order by date rows between 27 preceding and current row),
    before as (partition by athlete_id order by date rows between 27 preceding and 7 preceding)
)
select athlete_id, date, load, injury, day, mean_7d, mean_28d,
  case when mean_28d > 1e-9 then mean_7d / mean_28d end as acwr_coupled,
  case when mean_before > 1e-9 then mean_7d / mean_before end as acwr_uncoupled,
  case when sd > 1e-9 then mean_7d / sd end as monotony,
  case when sd > 1e-9 then 7 * mean_7d * mean_7d / sd end as strain
from windows;
-- step: write
copy (select * exclude (day) from features) to '${out}/features.csv' (header);
-- answer
unpivot (
  select sum(mean_7d) as mean_7d, sum(mean_28d) as mean_28d, sum(acwr_coupled) as acwr_coupled,
    sum(acwr_uncoupled) as acwr_uncoupled, sum(monotony) as monotony, sum(strain) as strain
  from features where day >= 28
) on columns(*);
