/* Registers of the shell around a ShiftMM array.
   Written by `rtl --registers`; the source is Sources/Datapaths/Shell. */
#ifndef SWIFTLET_SHIFTMM_REGISTERS_H
#define SWIFTLET_SHIFTMM_REGISTERS_H

/* Commands. (write) */
#define SWIFTLET_SHIFTMM_CONTROL                          0x00
#define SWIFTLET_SHIFTMM_CONTROL_START_SHIFT              0
#define SWIFTLET_SHIFTMM_CONTROL_START_MASK               0x00000001u
#define SWIFTLET_SHIFTMM_CONTROL_ABORT_SHIFT              1
#define SWIFTLET_SHIFTMM_CONTROL_ABORT_MASK               0x00000002u

/* What has become of the last command. (read) */
#define SWIFTLET_SHIFTMM_STATUS                           0x04
#define SWIFTLET_SHIFTMM_STATUS_BUSY_SHIFT                0
#define SWIFTLET_SHIFTMM_STATUS_BUSY_MASK                 0x00000001u
#define SWIFTLET_SHIFTMM_STATUS_DONE_SHIFT                1
#define SWIFTLET_SHIFTMM_STATUS_DONE_MASK                 0x00000002u
#define SWIFTLET_SHIFTMM_STATUS_ERROR_SHIFT               2
#define SWIFTLET_SHIFTMM_STATUS_ERROR_MASK                0x00000004u
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_SHIFT               8
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_MASK                0x00000F00u
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_NONE                0
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_ROWS                1
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_COLUMNS             2
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_DEPTH               3
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_BUSY                4
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_OPERANDS_SHORT      5
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_OPERANDS_LONG       6
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_ABORTED             7
#define SWIFTLET_SHIFTMM_STATUS_CAUSE_ELEMENTS            8

/* When the interrupt is high. (read, write) */
#define SWIFTLET_SHIFTMM_INTERRUPT_ENABLE                 0x08
#define SWIFTLET_SHIFTMM_INTERRUPT_ENABLE_ON_DONE_SHIFT   0
#define SWIFTLET_SHIFTMM_INTERRUPT_ENABLE_ON_DONE_MASK    0x00000001u
#define SWIFTLET_SHIFTMM_INTERRUPT_ENABLE_ON_ERROR_SHIFT  1
#define SWIFTLET_SHIFTMM_INTERRUPT_ENABLE_ON_ERROR_MASK   0x00000002u

/* M, the rows of the product: 1 to 65535. (read, write) */
#define SWIFTLET_SHIFTMM_ROWS                             0x10

/* N, the columns of the product: 1 to 65535. (read, write) */
#define SWIFTLET_SHIFTMM_COLUMNS                          0x14

/* K, the inner dimension: 1 to LARGEST_DEPTH. (read, write) */
#define SWIFTLET_SHIFTMM_DEPTH                            0x18

/* Cycles of the last command. Counters stay at their largest number, 2^32 − 1. (read) */
#define SWIFTLET_SHIFTMM_CYCLES                           0x20

/* Cycles of the last command in which operands were wanted and none were there. (read) */
#define SWIFTLET_SHIFTMM_OPERAND_STALLS                   0x24

/* Cycles of the last command in which a result was there and was not taken. (read) */
#define SWIFTLET_SHIFTMM_RESULT_STALLS                    0x28

/* Words of operands that the last command has taken. (read) */
#define SWIFTLET_SHIFTMM_OPERAND_WORDS                    0x2C

/* Words of results that the last command has given. (read) */
#define SWIFTLET_SHIFTMM_RESULT_WORDS                     0x30

/* 0x53574D01: a shell around a ShiftMM array, registers of version 1. (read) */
#define SWIFTLET_SHIFTMM_IDENTITY                         0x40

/* The size of the array. (read) */
#define SWIFTLET_SHIFTMM_ARRAY                            0x44
#define SWIFTLET_SHIFTMM_ARRAY_ROWS_SHIFT                 0
#define SWIFTLET_SHIFTMM_ARRAY_ROWS_MASK                  0x0000FFFFu
#define SWIFTLET_SHIFTMM_ARRAY_COLUMNS_SHIFT              16
#define SWIFTLET_SHIFTMM_ARRAY_COLUMNS_MASK               0xFFFF0000u

/* What a vector of operands is made of. (read) */
#define SWIFTLET_SHIFTMM_OPERANDS                         0x48
#define SWIFTLET_SHIFTMM_OPERANDS_BITS_A_SHIFT            0
#define SWIFTLET_SHIFTMM_OPERANDS_BITS_A_MASK             0x000000FFu
#define SWIFTLET_SHIFTMM_OPERANDS_BITS_B_SHIFT            8
#define SWIFTLET_SHIFTMM_OPERANDS_BITS_B_MASK             0x0000FF00u
#define SWIFTLET_SHIFTMM_OPERANDS_GROUPS_SHIFT            16
#define SWIFTLET_SHIFTMM_OPERANDS_GROUPS_MASK             0x00FF0000u
#define SWIFTLET_SHIFTMM_OPERANDS_WORD_BYTES_SHIFT        24
#define SWIFTLET_SHIFTMM_OPERANDS_WORD_BYTES_MASK         0xFF000000u

/* The largest K, whose sums 32 bits hold whatever the codes. (read) */
#define SWIFTLET_SHIFTMM_LARGEST_DEPTH                    0x4C

#endif
