package org.loadstone.simulation.engine;

import java.io.Serializable;
import java.util.function.ToDoubleFunction;

/** Constants of the whole athlete; the parameter file states meaning, unit, range and source. */
final class BodyLaw implements Serializable {
  final double fitnessDays;
  final double fatigueDays;
  final double intensityShare;
  final double stimulusLimit;
  final double habitualStimulus;
  final double fatigueStress;
  final double asymmetryStress;
  final double artificialStress;
  final double hardStress;
  final double artificialShare;
  final double hardShare;
  final double sleepMean;
  final double sleepSd;
  final double sleepRepair;
  final double acuteTrainingPerHour;
  final double acuteMatchPerHour;
  final double acuteHazardExponent;
  final double painGain;
  final double painThreshold;
  final double painSd;
  final double injuryPain;
  final double injuryPainDays;
  final double sorenessGain;
  final double sorenessSd;
  final double returnBias;
  final double returnSd;
  final double rehabStart;
  final double rehabShare;
  final double fear;
  final double fearDays;
  final double traitCapacitySd;
  final double traitSiteSd;
  final double traitSleepSd;
  final double traitAsymmetrySd;
  final double traitReportingSd;

  BodyLaw(ToDoubleFunction<String> value) {
    fitnessDays = value.applyAsDouble("body.fitness_days");
    fatigueDays = value.applyAsDouble("body.fatigue_days");
    intensityShare = value.applyAsDouble("body.intensity_share");
    stimulusLimit = value.applyAsDouble("body.stimulus_limit");
    habitualStimulus = value.applyAsDouble("body.habitual_stimulus");
    fatigueStress = value.applyAsDouble("body.fatigue_stress");
    asymmetryStress = value.applyAsDouble("body.asymmetry_stress");
    artificialStress = value.applyAsDouble("exposure.artificial_stress");
    hardStress = value.applyAsDouble("exposure.hard_stress");
    artificialShare = value.applyAsDouble("exposure.artificial_share");
    hardShare = value.applyAsDouble("exposure.hard_share");
    sleepMean = value.applyAsDouble("recovery.sleep_mean");
    sleepSd = value.applyAsDouble("recovery.sleep_sd");
    sleepRepair = value.applyAsDouble("recovery.sleep_repair");
    acuteTrainingPerHour = value.applyAsDouble("exposure.acute_training_per_hour");
    acuteMatchPerHour = value.applyAsDouble("exposure.acute_match_per_hour");
    acuteHazardExponent = value.applyAsDouble("exposure.acute_hazard_exponent");
    painGain = value.applyAsDouble("symptom.pain_gain");
    painThreshold = value.applyAsDouble("symptom.pain_threshold");
    painSd = value.applyAsDouble("symptom.pain_sd");
    injuryPain = value.applyAsDouble("symptom.injury_pain");
    injuryPainDays = value.applyAsDouble("symptom.injury_pain_days");
    sorenessGain = value.applyAsDouble("symptom.soreness_gain");
    sorenessSd = value.applyAsDouble("symptom.soreness_sd");
    returnBias = value.applyAsDouble("recovery.return_bias");
    returnSd = value.applyAsDouble("recovery.return_sd");
    rehabStart = value.applyAsDouble("recovery.rehab_start");
    rehabShare = value.applyAsDouble("recovery.rehab_share");
    fear = value.applyAsDouble("recovery.fear");
    fearDays = value.applyAsDouble("recovery.fear_days");
    traitCapacitySd = value.applyAsDouble("trait.capacity_sd");
    traitSiteSd = value.applyAsDouble("trait.site_sd");
    traitSleepSd = value.applyAsDouble("trait.sleep_sd");
    traitAsymmetrySd = value.applyAsDouble("trait.asymmetry_sd");
    traitReportingSd = value.applyAsDouble("trait.reporting_sd");
  }
}
