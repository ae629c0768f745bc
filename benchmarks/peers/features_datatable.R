# features_datatable.R INPUT OUTPUT: load features of every athlete-day with data.table; prints one JSON line.
# Input: athlete_id, date, load, injury; every athlete's days in order, none missing.
# A checksum is the sum of a feature over every athlete's days from the 28th on.
suppressPackageStartupMessages(library(data.table))
seconds <- function() proc.time()[["elapsed"]]
started <- seconds()
days <- fread(commandArgs(TRUE)[1])
read <- seconds()
setkey(days, athlete_id, date)

ewm <- function(x, rate, seed) {
  as.numeric(stats::filter(rate * x, 1 - rate, method = "recursive", init = seed))
}
above_zero <- function(x) fifelse(x > 1e-9, x, NA_real_)
squares <- function(x, mean) Reduce(`+`, lapply(shift(x, 0:6), function(one) (one - mean)^2))
since <- function(injury) {
  day <- seq_along(injury)
  day - nafill(fifelse(injury == 1L, day, NA_integer_), "locf")
}

days[, day := seq_len(.N), by = athlete_id]
days[, c("mean_7d", "mean_28d") := .(frollmean(load, 7), frollmean(load, 28)), by = athlete_id]
days[, acwr_coupled := mean_7d / above_zero(mean_28d)]
days[, before := shift(frollmean(load, 21), 7), by = athlete_id]
days[, acwr_uncoupled := mean_7d / above_zero(before)]
days[, acwr_ewma := ewm(load, 2 / 8, load[1]) / ewm(load, 2 / 29, load[1]), by = athlete_id]
days[, sd := sqrt(squares(load, mean_7d) / 6), by = athlete_id]
days[, monotony := mean_7d / above_zero(sd)]
days[, strain := monotony * mean_7d * 7]
days[, c("ctl", "atl") := .(ewm(load, 1 - exp(-1 / 42), 0), ewm(load, 1 - exp(-1 / 7), 0)),
     by = athlete_id]
days[, tsb := ctl - atl]
days[, c("prior_injuries", "days_since_injury") := .(cumsum(injury), since(injury)),
     by = athlete_id]
computed <- seconds()

features <- c("mean_7d", "mean_28d", "acwr_coupled", "acwr_uncoupled", "acwr_ewma", "monotony",
              "strain", "ctl", "atl", "tsb", "prior_injuries", "days_since_injury")
fwrite(days[, c("athlete_id", "date", "load", "injury", features), with = FALSE], commandArgs(TRUE)[2])
written <- seconds()
sums <- days[day >= 28, lapply(.SD, function(x) sum(as.numeric(x), na.rm = TRUE)), .SDcols = features]
used <- proc.time()
status <- grep("VmHWM", readLines("/proc/self/status"), value = TRUE)
peak <- as.numeric(gsub("[^0-9]", "", status)) / 1024
cat(sprintf(
  '{"version":"data.table %s","rows":%d,"read_s":%.3f,"compute_s":%.3f,"write_s":%.3f,"peak_rss_mb":%.0f,"cpu_s":%.3f,"checksums":{%s}}\n',
  packageVersion("data.table"), nrow(days), read - started, computed - read,
  written - computed, peak,
  used[["user.self"]] + used[["sys.self"]],
  paste(sprintf('"%s":%.17g', features, unlist(sums)), collapse = ",")))
