/* Registers of the shell around a LUQ quantizer.
   Written by `rtl --registers`; the source is Sources/Datapaths/Shell. */
#ifndef SWIFTLET_LUQ_REGISTERS_H
#define SWIFTLET_LUQ_REGISTERS_H

/* Commands. (write) */
#define SWIFTLET_LUQ_CONTROL                              0x00
#define SWIFTLET_LUQ_CONTROL_START_SHIFT                  0
#define SWIFTLET_LUQ_CONTROL_START_MASK                   0x00000001u
#define SWIFTLET_LUQ_CONTROL_ABORT_SHIFT                  1
#define SWIFTLET_LUQ_CONTROL_ABORT_MASK                   0x00000002u

/* What has become of the last command. (read) */
#define SWIFTLET_LUQ_STATUS                               0x04
#define SWIFTLET_LUQ_STATUS_BUSY_SHIFT                    0
#define SWIFTLET_LUQ_STATUS_BUSY_MASK                     0x00000001u
#define SWIFTLET_LUQ_STATUS_DONE_SHIFT                    1
#define SWIFTLET_LUQ_STATUS_DONE_MASK                     0x00000002u
#define SWIFTLET_LUQ_STATUS_ERROR_SHIFT                   2
#define SWIFTLET_LUQ_STATUS_ERROR_MASK                    0x00000004u
#define SWIFTLET_LUQ_STATUS_CAUSE_SHIFT                   8
#define SWIFTLET_LUQ_STATUS_CAUSE_MASK                    0x00000F00u
#define SWIFTLET_LUQ_STATUS_CAUSE_NONE                    0
#define SWIFTLET_LUQ_STATUS_CAUSE_ROWS                    1
#define SWIFTLET_LUQ_STATUS_CAUSE_COLUMNS                 2
#define SWIFTLET_LUQ_STATUS_CAUSE_DEPTH                   3
#define SWIFTLET_LUQ_STATUS_CAUSE_BUSY                    4
#define SWIFTLET_LUQ_STATUS_CAUSE_OPERANDS_SHORT          5
#define SWIFTLET_LUQ_STATUS_CAUSE_OPERANDS_LONG           6
#define SWIFTLET_LUQ_STATUS_CAUSE_ABORTED                 7
#define SWIFTLET_LUQ_STATUS_CAUSE_ELEMENTS                8

/* When the interrupt is high. (read, write) */
#define SWIFTLET_LUQ_INTERRUPT_ENABLE                     0x08
#define SWIFTLET_LUQ_INTERRUPT_ENABLE_ON_DONE_SHIFT       0
#define SWIFTLET_LUQ_INTERRUPT_ENABLE_ON_DONE_MASK        0x00000001u
#define SWIFTLET_LUQ_INTERRUPT_ENABLE_ON_ERROR_SHIFT      1
#define SWIFTLET_LUQ_INTERRUPT_ENABLE_ON_ERROR_MASK       0x00000002u

/* The elements of the tensor: 1 to 2^32 − 1. (read, write) */
#define SWIFTLET_LUQ_ELEMENTS                             0x10

/* m of 16 bits, 0 for a tensor of zeros; means nothing where α is a power of two. (read, write) */
#define SWIFTLET_LUQ_MANTISSA                             0x14

/* k − (15 − T), 0 to 46. (read, write) */
#define SWIFTLET_LUQ_SHIFT                                0x18

/* R, the maximum of the tensor. (read, write) */
#define SWIFTLET_LUQ_LIMIT                                0x1C

/* The random lane that STATE goes to. (read, write) */
#define SWIFTLET_LUQ_LANE                                 0x20

/* Loads a word of a random lane's state, the oldest first, between commands. (write) */
#define SWIFTLET_LUQ_STATE                                0x24

/* Elements of the last tensor whose magnitude was beyond R. (read) */
#define SWIFTLET_LUQ_CLIPPED                              0x28

/* Cycles of the last command. Counters stay at their largest number, 2^32 − 1. (read) */
#define SWIFTLET_LUQ_CYCLES                               0x30

/* Cycles of the last command in which elements were wanted and none were there. (read) */
#define SWIFTLET_LUQ_ELEMENT_STALLS                       0x34

/* Cycles of the last command in which codes were there and were not taken. (read) */
#define SWIFTLET_LUQ_CODE_STALLS                          0x38

/* Words of elements that the last command has taken. (read) */
#define SWIFTLET_LUQ_ELEMENT_WORDS                        0x3C

/* Words of codes that the last command has given. (read) */
#define SWIFTLET_LUQ_CODE_WORDS                           0x40

/* 0x53574C01: a shell around a LUQ quantizer, registers of version 1. (read) */
#define SWIFTLET_LUQ_IDENTITY                             0x44

#endif
