// luq_shell_2x32_l7_exact_r30_xorshift128_w64
//
//   levels = 7
//   alpha = exact
//   randomBits = 30
//   rounding = unbiased
//   lanes = 2
//   elementBits = 32
//   generator = xorshift128
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module luq_shell_2x32_l7_exact_r30_xorshift128_w64 (
  input  wire        aclk,
  input  wire        aresetn,
  input  wire [6:0]  s_axi_ctrl_awaddr,
  input  wire [2:0]  s_axi_ctrl_awprot,
  input  wire        s_axi_ctrl_awvalid,
  output wire        s_axi_ctrl_awready,
  input  wire [31:0] s_axi_ctrl_wdata,
  input  wire [3:0]  s_axi_ctrl_wstrb,
  input  wire        s_axi_ctrl_wvalid,
  output wire        s_axi_ctrl_wready,
  output wire [1:0]  s_axi_ctrl_bresp,
  output wire        s_axi_ctrl_bvalid,
  input  wire        s_axi_ctrl_bready,
  input  wire [6:0]  s_axi_ctrl_araddr,
  input  wire [2:0]  s_axi_ctrl_arprot,
  input  wire        s_axi_ctrl_arvalid,
  output wire        s_axi_ctrl_arready,
  output wire [31:0] s_axi_ctrl_rdata,
  output wire [1:0]  s_axi_ctrl_rresp,
  output wire        s_axi_ctrl_rvalid,
  input  wire        s_axi_ctrl_rready,
  input  wire        s_axis_elements_tvalid,
  output wire        s_axis_elements_tready,
  input  wire [63:0] s_axis_elements_tdata,
  input  wire        s_axis_elements_tlast,
  output wire        m_axis_codes_tvalid,
  input  wire        m_axis_codes_tready,
  output wire [63:0] m_axis_codes_tdata,
  output wire        m_axis_codes_tlast,
  output wire        irq
);

  reg is_busy;  // Datapaths/ShellStatus.swift:13
  reg is_done;  // Datapaths/ShellStatus.swift:14
  reg [3:0] cause;  // Datapaths/ShellStatus.swift:15
  reg [31:0] counter_cycles;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_element_stalls;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_code_stalls;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_element_words;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_code_words;  // Datapaths/ShellStatus.swift:54
  reg write_address_is_held;  // Datapaths/Builder+Registers.swift:57
  reg write_data_is_held;  // Datapaths/Builder+Registers.swift:58
  reg [4:0] write_register;  // Datapaths/Builder+Registers.swift:61
  reg [31:0] write_data;  // Datapaths/Builder+Registers.swift:62
  reg [3:0] write_strobe;  // Datapaths/Builder+Registers.swift:63
  reg write_is_answered;  // Datapaths/Builder+Registers.swift:65
  reg [1:0] write_answer;  // Datapaths/Builder+Registers.swift:79
  reg [31:0] register_interrupt_enable;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_elements;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_mantissa;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_shift;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_limit;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_lane;  // Datapaths/Builder+Registers.swift:44
  reg read_address_is_held;  // Datapaths/Builder+Registers.swift:86
  reg read_is_answered;  // Datapaths/Builder+Registers.swift:87
  reg [4:0] read_register;  // Datapaths/Builder+Registers.swift:89
  reg [31:0] read_word;  // Datapaths/Builder+Registers.swift:102
  reg [1:0] read_answer;  // Datapaths/Builder+Registers.swift:103
  reg is_opening;  // Datapaths/LUQShell.swift:166
  reg [15:0] mantissa;  // Datapaths/LUQShell.swift:171
  reg [5:0] shift;  // Datapaths/LUQShell.swift:173
  reg [31:0] limit;  // Datapaths/LUQShell.swift:175
  reg is_loading;  // Datapaths/LUQShell.swift:182
  reg [31:0] state_word;  // Datapaths/LUQShell.swift:185
  reg state_lane;  // Datapaths/LUQShell.swift:186
  reg has_sent_codes;  // Datapaths/LUQShell.swift:135
  reg is_interrupting;  // Datapaths/ShellStatus.swift:44

  wire quantizer_states_ready;  // Datapaths/LUQShell.swift:95
  wire quantizer_parameters_ready;  // Datapaths/LUQShell.swift:95
  wire quantizer_tensor_ready;  // Datapaths/LUQShell.swift:95
  wire quantizer_codes_valid;  // Datapaths/LUQShell.swift:95
  wire [3:0] quantizer_codes_elements_0;  // Datapaths/LUQShell.swift:95
  wire [3:0] quantizer_codes_elements_1;  // Datapaths/LUQShell.swift:95
  wire [1:0] quantizer_codes_count;  // Datapaths/LUQShell.swift:95
  wire quantizer_codes_last;  // Datapaths/LUQShell.swift:95
  wire [31:0] quantizer_clipped;  // Datapaths/LUQShell.swift:95
  wire feeder_tensor_valid;  // Datapaths/LUQShell.swift:119
  wire signed [31:0] feeder_tensor_elements_0;  // Datapaths/LUQShell.swift:119
  wire signed [31:0] feeder_tensor_elements_1;  // Datapaths/LUQShell.swift:119
  wire [1:0] feeder_tensor_count;  // Datapaths/LUQShell.swift:119
  wire feeder_tensor_last;  // Datapaths/LUQShell.swift:119
  wire feeder_busy;  // Datapaths/LUQShell.swift:119
  wire feeder_starved;  // Datapaths/LUQShell.swift:119
  wire feeder_taken;  // Datapaths/LUQShell.swift:119
  wire feeder_endsEarly;  // Datapaths/LUQShell.swift:119
  wire feeder_endsLate;  // Datapaths/LUQShell.swift:119
  wire packer_codes_ready;  // Datapaths/LUQShell.swift:128

  wire has_error = cause != 4'd0;  // Datapaths/ShellStatus.swift:16
  wire write_happens = (write_address_is_held & write_data_is_held) & (~write_is_answered | s_axi_ctrl_bready);  // Datapaths/Builder+Registers.swift:66
  wire write_is_answered_not = ~s_axi_ctrl_bready;
  wire [7:0] write_answer_joined = {
    write_register == 5'd0,
    write_register == 5'd2,
    write_register == 5'd4,
    write_register == 5'd5,
    write_register == 5'd6,
    write_register == 5'd7,
    write_register == 5'd8,
    write_register == 5'd9
  };
  wire [31:0] written_word = {  // Datapaths/Builder+Registers.swift:33
    write_strobe[3] ? write_data[31:24] : 8'd0,
    write_strobe[2] ? write_data[23:16] : 8'd0,
    write_strobe[1] ? write_data[15:8] : 8'd0,
    write_strobe[0] ? write_data[7:0] : 8'd0
  };
  wire control_is_written = write_happens & (write_register == 5'd0);  // Datapaths/Builder+Registers.swift:39
  wire state_is_written = write_happens & (write_register == 5'd9);  // Datapaths/Builder+Registers.swift:39
  wire read_happens = read_address_is_held & (~read_is_answered | s_axi_ctrl_rready);  // Datapaths/Builder+Registers.swift:90
  wire read_is_answered_not = ~s_axi_ctrl_rready;
  wire read_word_equal = read_register == 5'd0;
  wire read_word_equal_2 = read_register == 5'd1;
  wire read_word_equal_3 = read_register == 5'd2;
  wire read_word_equal_4 = read_register == 5'd4;
  wire read_word_equal_5 = read_register == 5'd5;
  wire read_word_equal_6 = read_register == 5'd6;
  wire read_word_equal_7 = read_register == 5'd7;
  wire read_word_equal_8 = read_register == 5'd8;
  wire read_word_equal_9 = read_register == 5'd9;
  wire read_word_equal_10 = read_register == 5'd10;
  wire read_word_equal_11 = read_register == 5'd12;
  wire read_word_equal_12 = read_register == 5'd13;
  wire read_word_equal_13 = read_register == 5'd14;
  wire read_word_equal_14 = read_register == 5'd15;
  wire read_word_equal_15 = read_register == 5'd16;
  wire read_word_equal_16 = read_register == 5'd17;
  wire [15:0] read_word_joined = {
    read_word_equal_16,
    read_word_equal_15,
    read_word_equal_14,
    read_word_equal_13,
    read_word_equal_12,
    read_word_equal_11,
    read_word_equal_10,
    read_word_equal_9,
    read_word_equal_8,
    read_word_equal_7,
    read_word_equal_6,
    read_word_equal_5,
    read_word_equal_4,
    read_word_equal_3,
    read_word_equal_2,
    read_word_equal
  };
  wire [31:0] read_word_or = (read_word_joined[1] ? {20'd0, cause, 5'd0, has_error, is_done, is_busy} : 32'd0) | (read_word_joined[2] ? register_interrupt_enable : 32'd0);
  wire [31:0] read_word_or_2 = ((read_word_or | (read_word_joined[3] ? register_elements : 32'd0)) | (read_word_joined[4] ? register_mantissa : 32'd0)) | (read_word_joined[5] ? register_shift : 32'd0);
  wire [31:0] read_word_or_3 = ((read_word_or_2 | (read_word_joined[6] ? register_limit : 32'd0)) | (read_word_joined[7] ? register_lane : 32'd0)) | (read_word_joined[9] ? quantizer_clipped : 32'd0);
  wire [31:0] read_word_or_4 = ((read_word_or_3 | (read_word_joined[10] ? counter_cycles : 32'd0)) | (read_word_joined[11] ? counter_element_stalls : 32'd0)) | (read_word_joined[12] ? counter_code_stalls : 32'd0);
  wire [15:0] read_answer_joined = {
    read_word_equal,
    read_word_equal_2,
    read_word_equal_3,
    read_word_equal_4,
    read_word_equal_5,
    read_word_equal_6,
    read_word_equal_7,
    read_word_equal_8,
    read_word_equal_9,
    read_word_equal_10,
    read_word_equal_11,
    read_word_equal_12,
    read_word_equal_13,
    read_word_equal_14,
    read_word_equal_15,
    read_word_equal_16
  };
  wire starts = control_is_written & written_word[0];  // Datapaths/LUQShell.swift:109
  wire aborts = control_is_written & written_word[1];  // Datapaths/LUQShell.swift:110
  wire is_done_equal = register_elements == 32'd0;
  wire is_done_not = ~is_busy;
  wire is_done_and = starts & is_done_not;
  wire begins = is_done_and & ~is_done_equal;  // Datapaths/LUQShell.swift:113
  wire is_loading_and = state_is_written & is_done_not;
  wire gives_word = m_axis_codes_tvalid & m_axis_codes_tready;  // Datapaths/LUQShell.swift:136
  wire is_done_not_2 = ~begins;
  wire command_ends = (is_busy & has_sent_codes) & ~feeder_busy;  // Datapaths/LUQShell.swift:138
  wire is_done_and_2 = is_done_and & is_done_equal;
  wire is_done_and_3 = (starts | state_is_written) & is_busy;
  wire is_done_and_4 = ({is_done_and_2, is_done_and_3} != 2'd0) & is_done_not;
  wire counter_code_stalls_not = ~m_axis_codes_tready;

  luq_2x32_l7_exact_r30_xorshift128 quantizer (  // Datapaths/LUQShell.swift:95
    .clock(aclk),
    .reset(~aresetn),
    .states_valid(is_loading),
    .states_ready(quantizer_states_ready),
    .states_lane(state_lane),
    .states_word(state_word),
    .parameters_valid(is_opening),
    .parameters_ready(quantizer_parameters_ready),
    .parameters_mantissa(mantissa),
    .parameters_shift((shift < 6'd46) ? shift : 6'd46),
    .parameters_limit(limit),
    .tensor_valid(feeder_tensor_valid),
    .tensor_ready(quantizer_tensor_ready),
    .tensor_elements_0(feeder_tensor_elements_0),
    .tensor_elements_1(feeder_tensor_elements_1),
    .tensor_count(feeder_tensor_count),
    .tensor_last(feeder_tensor_last),
    .codes_valid(quantizer_codes_valid),
    .codes_ready(packer_codes_ready),
    .codes_elements_0(quantizer_codes_elements_0),
    .codes_elements_1(quantizer_codes_elements_1),
    .codes_count(quantizer_codes_count),
    .codes_last(quantizer_codes_last),
    .clipped(quantizer_clipped)
  );

  element_feeder feeder (  // Datapaths/LUQShell.swift:119
    .clock(aclk),
    .reset(~aresetn),
    .begins(begins),
    .elements(register_elements),
    .aborts(aborts),
    .words_valid(s_axis_elements_tvalid),
    .words_ready(s_axis_elements_tready),
    .words_data(s_axis_elements_tdata),
    .words_last(s_axis_elements_tlast),
    .tensor_valid(feeder_tensor_valid),
    .tensor_ready(quantizer_tensor_ready),
    .tensor_elements_0(feeder_tensor_elements_0),
    .tensor_elements_1(feeder_tensor_elements_1),
    .tensor_count(feeder_tensor_count),
    .tensor_last(feeder_tensor_last),
    .busy(feeder_busy),
    .starved(feeder_starved),
    .taken(feeder_taken),
    .endsEarly(feeder_endsEarly),
    .endsLate(feeder_endsLate)
  );

  code_packer_4 packer (  // Datapaths/LUQShell.swift:128
    .clock(aclk),
    .reset(~aresetn),
    .codes_valid(quantizer_codes_valid),
    .codes_ready(packer_codes_ready),
    .codes_elements_0(quantizer_codes_elements_0),
    .codes_elements_1(quantizer_codes_elements_1),
    .codes_count(quantizer_codes_count),
    .codes_last(quantizer_codes_last),
    .words_valid(m_axis_codes_tvalid),
    .words_ready(m_axis_codes_tready),
    .words_data(m_axis_codes_tdata),
    .words_last(m_axis_codes_tlast)
  );

  assign s_axi_ctrl_awready = ~write_address_is_held;  // Datapaths/Builder+Registers.swift:59
  assign s_axi_ctrl_wready = ~write_data_is_held;  // Datapaths/Builder+Registers.swift:60
  assign s_axi_ctrl_bresp = write_answer;  // Datapaths/Builder+Registers.swift:79
  assign s_axi_ctrl_bvalid = write_is_answered;  // Datapaths/Builder+Registers.swift:78
  assign s_axi_ctrl_arready = ~read_address_is_held;  // Datapaths/Builder+Registers.swift:88
  assign s_axi_ctrl_rdata = read_word;  // Datapaths/Builder+Registers.swift:102
  assign s_axi_ctrl_rresp = read_answer;  // Datapaths/Builder+Registers.swift:103
  assign s_axi_ctrl_rvalid = read_is_answered;  // Datapaths/Builder+Registers.swift:101
  assign irq = is_interrupting;  // Datapaths/ShellStatus.swift:44

  always @(posedge aclk) begin
    if (~aresetn) begin
      is_busy <= 1'b0;
      is_done <= 1'b0;
      is_opening <= 1'b0;
      is_loading <= 1'b0;
      has_sent_codes <= 1'b0;
      is_interrupting <= 1'b0;
    end else begin
      is_busy <= (is_busy | begins) & ~command_ends;
      is_done <= ((is_done | command_ends) & is_done_not_2) & ~is_done_and_4;
      is_opening <= (is_opening | begins) & ~(is_opening & quantizer_parameters_ready);
      is_loading <= is_loading_and | (is_loading & ~(is_loading & quantizer_states_ready));
      has_sent_codes <= (has_sent_codes | (gives_word & m_axis_codes_tlast)) & is_done_not_2;
      is_interrupting <= (register_interrupt_enable[0] & is_done) | (register_interrupt_enable[1] & has_error);
    end
  end

  always @(posedge aclk) begin
    if (~aresetn) cause <= 4'd0;
    else if (begins) cause <= 4'd0;
    else if (is_done_and_4 | ~has_error) begin
      if (is_done_and_2) cause <= 4'd8;
      else if (is_done_and_3) cause <= 4'd4;
      else if (feeder_endsEarly) cause <= 4'd5;
      else if (feeder_endsLate) cause <= 4'd6;
      else if (aborts & feeder_busy) cause <= 4'd7;
      else cause <= 4'd0;
    end
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_cycles <= 32'd0;
    else if (begins) counter_cycles <= 32'd0;
    else if (is_busy & (~counter_cycles != 32'd0)) counter_cycles <= counter_cycles + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_element_stalls <= 32'd0;
    else if (begins) counter_element_stalls <= 32'd0;
    else if (feeder_starved & (~counter_element_stalls != 32'd0)) counter_element_stalls <= counter_element_stalls + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_code_stalls <= 32'd0;
    else if (begins) counter_code_stalls <= 32'd0;
    else if (((is_busy & m_axis_codes_tvalid) & counter_code_stalls_not) & (~counter_code_stalls != 32'd0)) counter_code_stalls <= counter_code_stalls + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_element_words <= 32'd0;
    else if (begins) counter_element_words <= 32'd0;
    else if ((feeder_taken & is_busy) & (~counter_element_words != 32'd0)) counter_element_words <= counter_element_words + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_code_words <= 32'd0;
    else if (begins) counter_code_words <= 32'd0;
    else if ((gives_word & is_busy) & (~counter_code_words != 32'd0)) counter_code_words <= counter_code_words + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) begin
      write_address_is_held <= 1'b0;
      write_data_is_held <= 1'b0;
      write_is_answered <= 1'b0;
    end else if (write_happens) begin
      write_address_is_held <= 1'b0;
      write_data_is_held <= 1'b0;
      write_is_answered <= 1'b1;
    end else begin
      write_address_is_held <= write_address_is_held | s_axi_ctrl_awvalid;
      write_data_is_held <= write_data_is_held | s_axi_ctrl_wvalid;
      write_is_answered <= write_is_answered & write_is_answered_not;
    end
  end

  always @(posedge aclk) begin
    if (s_axi_ctrl_awready) write_register <= s_axi_ctrl_awaddr[6:2];
  end

  always @(posedge aclk) begin
    if (s_axi_ctrl_wready) begin
      write_data <= s_axi_ctrl_wdata;
      write_strobe <= s_axi_ctrl_wstrb;
    end
  end

  always @(posedge aclk) begin
    if (write_happens) begin
      if (write_answer_joined != 8'd0) write_answer <= 2'd0;
      else write_answer <= 2'd2;
    end
  end

  always @(posedge aclk) begin
    if (~aresetn) register_interrupt_enable <= 32'd0;
    else if (write_happens & (write_register == 5'd2)) register_interrupt_enable <= {write_strobe[3] ? write_data[31:24] : register_interrupt_enable[31:24], write_strobe[2] ? write_data[23:16] : register_interrupt_enable[23:16], write_strobe[1] ? write_data[15:8] : register_interrupt_enable[15:8], write_strobe[0] ? write_data[7:0] : register_interrupt_enable[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_elements <= 32'd0;
    else if (write_happens & (write_register == 5'd4)) register_elements <= {write_strobe[3] ? write_data[31:24] : register_elements[31:24], write_strobe[2] ? write_data[23:16] : register_elements[23:16], write_strobe[1] ? write_data[15:8] : register_elements[15:8], write_strobe[0] ? write_data[7:0] : register_elements[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_mantissa <= 32'd0;
    else if (write_happens & (write_register == 5'd5)) register_mantissa <= {write_strobe[3] ? write_data[31:24] : register_mantissa[31:24], write_strobe[2] ? write_data[23:16] : register_mantissa[23:16], write_strobe[1] ? write_data[15:8] : register_mantissa[15:8], write_strobe[0] ? write_data[7:0] : register_mantissa[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_shift <= 32'd0;
    else if (write_happens & (write_register == 5'd6)) register_shift <= {write_strobe[3] ? write_data[31:24] : register_shift[31:24], write_strobe[2] ? write_data[23:16] : register_shift[23:16], write_strobe[1] ? write_data[15:8] : register_shift[15:8], write_strobe[0] ? write_data[7:0] : register_shift[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_limit <= 32'd0;
    else if (write_happens & (write_register == 5'd7)) register_limit <= {write_strobe[3] ? write_data[31:24] : register_limit[31:24], write_strobe[2] ? write_data[23:16] : register_limit[23:16], write_strobe[1] ? write_data[15:8] : register_limit[15:8], write_strobe[0] ? write_data[7:0] : register_limit[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_lane <= 32'd0;
    else if (write_happens & (write_register == 5'd8)) register_lane <= {write_strobe[3] ? write_data[31:24] : register_lane[31:24], write_strobe[2] ? write_data[23:16] : register_lane[23:16], write_strobe[1] ? write_data[15:8] : register_lane[15:8], write_strobe[0] ? write_data[7:0] : register_lane[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) begin
      read_address_is_held <= 1'b0;
      read_is_answered <= 1'b0;
    end else if (read_happens) begin
      read_address_is_held <= 1'b0;
      read_is_answered <= 1'b1;
    end else begin
      read_address_is_held <= read_address_is_held | s_axi_ctrl_arvalid;
      read_is_answered <= read_is_answered & read_is_answered_not;
    end
  end

  always @(posedge aclk) begin
    if (s_axi_ctrl_arready) read_register <= s_axi_ctrl_araddr[6:2];
  end

  always @(posedge aclk) begin
    if (read_happens) read_word <= ((read_word_or_4 | (read_word_joined[13] ? counter_element_words : 32'd0)) | (read_word_joined[14] ? counter_code_words : 32'd0)) | (read_word_joined[15] ? 32'h53574c01 : 32'd0);
  end

  always @(posedge aclk) begin
    if (read_happens) begin
      if (read_answer_joined != 16'd0) read_answer <= 2'd0;
      else read_answer <= 2'd2;
    end
  end

  always @(posedge aclk) begin
    if (begins) begin
      mantissa <= register_mantissa[15:0];
      shift <= register_shift[5:0];
      limit <= register_limit;
    end
  end

  always @(posedge aclk) begin
    if (is_loading_and) begin
      state_word <= written_word;
      state_lane <= register_lane[0];
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, s_axi_ctrl_awprot, s_axi_ctrl_arprot, read_word_joined[0], read_word_joined[8]};

`ifdef SWIFTLET_CHECKS

  reg write_address_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [6:0] write_address_before;  // Datapaths/AXIStreamPorts.swift:40
  reg write_data_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [35:0] write_data_before;  // Datapaths/AXIStreamPorts.swift:40
  reg read_address_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [6:0] read_address_before;  // Datapaths/AXIStreamPorts.swift:40
  reg write_answer_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [1:0] write_answer_before;  // Datapaths/AXIStreamPorts.swift:40
  reg read_answer_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [33:0] read_answer_before;  // Datapaths/AXIStreamPorts.swift:40
  reg [1:0] writes_0_unanswered;  // Datapaths/Builder+Registers.swift:126
  reg [1:0] writes_1_unanswered;  // Datapaths/Builder+Registers.swift:126
  reg [1:0] reads_0_unanswered;  // Datapaths/Builder+Registers.swift:126
  reg s_axis_elements_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [64:0] s_axis_elements_before;  // Datapaths/AXIStreamPorts.swift:40
  reg m_axis_codes_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [64:0] m_axis_codes_before;  // Datapaths/AXIStreamPorts.swift:40

  wire assume_write_address_the_payload_stays_until_it_not = ~write_address_waited;
  wire [35:0] write_data_before_joined = {s_axi_ctrl_wdata, s_axi_ctrl_wstrb};
  wire assume_write_data_the_payload_stays_until_it_is_not = ~write_data_waited;
  wire assume_read_address_the_payload_stays_until_it_not = ~read_address_waited;
  wire assert_write_answer_the_payload_stays_until_it_not = ~write_answer_waited;
  wire [33:0] read_answer_before_joined = {s_axi_ctrl_rdata, s_axi_ctrl_rresp};
  wire assert_read_answer_the_payload_stays_until_it_is_not = ~read_answer_waited;
  wire writes_0_unanswered_and = s_axi_ctrl_awvalid & s_axi_ctrl_awready;
  wire writes_1_unanswered_and = s_axi_ctrl_wvalid & s_axi_ctrl_wready;
  wire writes_0_unanswered_and_2 = s_axi_ctrl_bvalid & s_axi_ctrl_bready;
  wire [1:0] writes_0_unanswered_sum = writes_0_unanswered + writes_0_unanswered_and;
  wire assert_writes_no_answer_before_its_question_2_not = ~writes_0_unanswered_and_2;
  wire [1:0] writes_1_unanswered_sum = writes_1_unanswered + writes_1_unanswered_and;
  wire reads_0_unanswered_and = s_axi_ctrl_arvalid & s_axi_ctrl_arready;
  wire reads_0_unanswered_and_2 = s_axi_ctrl_rvalid & s_axi_ctrl_rready;
  wire [1:0] reads_0_unanswered_sum = reads_0_unanswered + reads_0_unanswered_and;
  wire [64:0] s_axis_elements_before_joined = {s_axis_elements_tlast, s_axis_elements_tdata};
  wire assume_s_axis_elements_the_payload_stays_until_not = ~s_axis_elements_waited;
  wire [64:0] m_axis_codes_before_joined = {m_axis_codes_tlast, m_axis_codes_tdata};
  wire assert_m_axis_codes_the_payload_stays_until_it_not = ~m_axis_codes_waited;

  always @(posedge aclk) begin
    if (~aresetn) begin
      write_address_waited <= 1'b0;
      write_data_waited <= 1'b0;
      read_address_waited <= 1'b0;
      write_answer_waited <= 1'b0;
      read_answer_waited <= 1'b0;
      writes_0_unanswered <= 2'd0;
      writes_1_unanswered <= 2'd0;
      reads_0_unanswered <= 2'd0;
      s_axis_elements_waited <= 1'b0;
      m_axis_codes_waited <= 1'b0;
    end else begin
      write_address_waited <= s_axi_ctrl_awvalid & ~s_axi_ctrl_awready;
      write_data_waited <= s_axi_ctrl_wvalid & ~s_axi_ctrl_wready;
      read_address_waited <= s_axi_ctrl_arvalid & ~s_axi_ctrl_arready;
      write_answer_waited <= s_axi_ctrl_bvalid & write_is_answered_not;
      read_answer_waited <= s_axi_ctrl_rvalid & read_is_answered_not;
      writes_0_unanswered <= writes_0_unanswered_sum - writes_0_unanswered_and_2;
      writes_1_unanswered <= writes_1_unanswered_sum - writes_0_unanswered_and_2;
      reads_0_unanswered <= reads_0_unanswered_sum - reads_0_unanswered_and_2;
      s_axis_elements_waited <= s_axis_elements_tvalid & ~s_axis_elements_tready;
      m_axis_codes_waited <= m_axis_codes_tvalid & counter_code_stalls_not;
    end
  end

  always @(posedge aclk) begin
    write_address_before <= s_axi_ctrl_awaddr;
    write_data_before <= write_data_before_joined;
    read_address_before <= s_axi_ctrl_araddr;
    write_answer_before <= s_axi_ctrl_bresp;
    read_answer_before <= read_answer_before_joined;
    s_axis_elements_before <= s_axis_elements_before_joined;
    m_axis_codes_before <= m_axis_codes_before_joined;
  end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_address_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_write_address_the_payload_stays_until_it_not | s_axi_ctrl_awvalid)
        else $error("write_address: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_address_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_write_address_the_payload_stays_until_it_not | (s_axi_ctrl_awaddr == write_address_before))
        else $error("write_address: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_data_valid_stays_until_the_payload  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_write_data_the_payload_stays_until_it_is_not | s_axi_ctrl_wvalid)
        else $error("write_data: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_data_the_payload_stays_until_it_is  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_write_data_the_payload_stays_until_it_is_not | (write_data_before_joined == write_data_before))
        else $error("write_data: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_read_address_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_read_address_the_payload_stays_until_it_not | s_axi_ctrl_arvalid)
        else $error("read_address: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_read_address_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_read_address_the_payload_stays_until_it_not | (s_axi_ctrl_araddr == read_address_before))
        else $error("read_address: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_write_answer_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:44
      assert (assert_write_answer_the_payload_stays_until_it_not | s_axi_ctrl_bvalid)
        else $error("write_answer: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_write_answer_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:45
      assert (assert_write_answer_the_payload_stays_until_it_not | (s_axi_ctrl_bresp == write_answer_before))
        else $error("write_answer: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_read_answer_valid_stays_until_the_payload  // Datapaths/AXIStreamPorts.swift:44
      assert (assert_read_answer_the_payload_stays_until_it_is_not | s_axi_ctrl_rvalid)
        else $error("read_answer: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_read_answer_the_payload_stays_until_it_is  // Datapaths/AXIStreamPorts.swift:45
      assert (assert_read_answer_the_payload_stays_until_it_is_not | (read_answer_before_joined == read_answer_before))
        else $error("read_answer: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_answer_before_its_question  // Datapaths/Builder+Registers.swift:128
      assert (assert_writes_no_answer_before_its_question_2_not | (writes_0_unanswered != 2'd0))
        else $error("writes: no answer before its question");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_question_is_lost  // Datapaths/Builder+Registers.swift:129
      assert ((writes_0_unanswered != 2'd3) | ~writes_0_unanswered_and)
        else $error("writes: no question is lost");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_answer_before_its_question_2  // Datapaths/Builder+Registers.swift:128
      assert (assert_writes_no_answer_before_its_question_2_not | (writes_1_unanswered != 2'd0))
        else $error("writes: no answer before its question");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_question_is_lost_2  // Datapaths/Builder+Registers.swift:129
      assert ((writes_1_unanswered != 2'd3) | ~writes_1_unanswered_and)
        else $error("writes: no question is lost");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_reads_no_answer_before_its_question  // Datapaths/Builder+Registers.swift:128
      assert (~reads_0_unanswered_and_2 | (reads_0_unanswered != 2'd0))
        else $error("reads: no answer before its question");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_reads_no_question_is_lost  // Datapaths/Builder+Registers.swift:129
      assert ((reads_0_unanswered != 2'd3) | ~reads_0_unanswered_and)
        else $error("reads: no question is lost");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_no_word_of_a_state_is_written_over  // Datapaths/LUQShell.swift:187
      assert (~(is_loading_and & is_loading) | quantizer_states_ready)
        else $error("no word of a state is written over another");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_s_axis_elements_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_s_axis_elements_the_payload_stays_until_not | s_axis_elements_tvalid)
        else $error("s_axis_elements: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_s_axis_elements_the_payload_stays_until  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_s_axis_elements_the_payload_stays_until_not | (s_axis_elements_before_joined == s_axis_elements_before))
        else $error("s_axis_elements: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_m_axis_codes_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:44
      assert (assert_m_axis_codes_the_payload_stays_until_it_not | m_axis_codes_tvalid)
        else $error("m_axis_codes: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_m_axis_codes_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:45
      assert (assert_m_axis_codes_the_payload_stays_until_it_not | (m_axis_codes_before_joined == m_axis_codes_before))
        else $error("m_axis_codes: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_codes_come_out_of_commands_alone  // Datapaths/LUQShell.swift:158
      assert (~gives_word | is_busy)
        else $error("codes come out of commands alone");
    end

`else

  // Read by checks only.
  wire _unused_unchecked = &{1'b0, s_axi_ctrl_awaddr[1:0], s_axi_ctrl_araddr[1:0]};

`endif

endmodule

`default_nettype wire
